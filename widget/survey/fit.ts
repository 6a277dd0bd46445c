import type { Answers, AnswerValue } from '../../shared/survey/answers.ts';
import { isAnswered } from '../../shared/survey/branching.ts';
import { scaleOf } from '../../shared/survey/formats.ts';
import type { Question, Survey } from '../../shared/survey/survey.ts';
import { faultOf } from '../../shared/survey/validation.ts';
import { entriesOf, textOf } from './entries.ts';

const WORDS: Readonly<Record<string, boolean>> = {
  true: true,
  yes: true,
  1: true,
  false: false,
  no: false,
  0: false,
};

const asText = (given: unknown): string => textOf(given) ?? '';

/** A value of any type as the answer a question takes ("4" of an address bar is a score of 4); undefined for none. */
function fit(question: Question, given: unknown): AnswerValue | undefined {
  try {
    return read(question, given);
  } catch {
    // What has no text of its own (a parsed query string) throws.
    return undefined;
  }
}

function read(question: Question, given: unknown): AnswerValue | undefined {
  const text = asText(given);
  let value: unknown = text;
  if (question.kind === 'contact')
    value = Object.fromEntries(
      entriesOf(given)
        .map(([key, each]) => [key, asText(each)] as const)
        .filter(([key, each]) => each && !faultOf(question, { [key]: each })),
    );
  else if (question.kind === 'multichoice')
    value =
      given instanceof Object
        ? [...new Set(given as [])].map(asText).filter((one) => !faultOf(question, [one]))
        : text.split(faultOf(question, [text]) ? / *, */ : /^$/);
  else if (scaleOf(question)) value = text && Number(text);
  else if (question.kind === 'yesno' || question.kind === 'article') value = WORDS[text.toLowerCase()];
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
