import { isAnswered } from '../../shared/survey/branching.ts';
import { scaleOf } from '../../shared/survey/formats.ts';
import type { Answers, AnswerValue, Question, Survey } from '../../shared/survey/survey.ts';
import { faultOf } from '../../shared/survey/validation.ts';
import { entriesOf } from '../journey/given.ts';

const WORDS: Readonly<Record<string, boolean>> = { true: true, false: false };

/** A value of any type as the answer a question takes ("4" of an address bar is a score of 4); undefined for none. */
function fit(question: Question, given: unknown): AnswerValue | undefined {
  const text = typeof given === 'object' || given == null ? '' : String(given).trim();
  let value: unknown = text;
  if (question.kind === 'contact')
    value = Object.fromEntries(
      entriesOf(given).flatMap(([key, each]) => (each ? [[key, String(each)]] : [])),
    );
  else if (question.kind === 'multichoice') value = (Array.isArray(given) ? [...given] : [given]).map(String);
  else if (scaleOf(question)) value = text && Number(text);
  else if (question.kind === 'yesno' || question.kind === 'article') value = WORDS[text];
  const answer = value as AnswerValue;
  return isAnswered(answer) && !faultOf(question, answer) ? answer : undefined;
}

/** Of what the page has given for the customer, the answers this survey takes; `notes` hears of the others. */
export function fitting(survey: Survey, given: unknown, notes?: Set<string>): Answers {
  const answers: Answers = {};
  for (const [id, value] of entriesOf(given)) {
    const question = survey.questions.find((each) => each.id === id);
    const answer = question && fit(question, value);
    if (answer !== undefined) answers[id] = answer;
    else if (value != null) notes?.add(`prefill: ${id}`);
  }
  return answers;
}
