import type { Condition, Question, Survey } from './survey.ts';

/** What an option that wants words is asked by: `platform_other` for the option `other` of `platform`. */
const idFor = (question: string, value: string): string =>
  `${question}_${value.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_')}`.slice(0, 40);

/** Asks for a few words right after each option that wants them; the option's label is the question. */
function* withWords(question: Question): Generator<Question> {
  if (question.kind !== 'choice' && question.kind !== 'multichoice') return yield question;
  yield { ...question, options: question.options.map(({ value, label }) => ({ value, label })) };
  for (const { value, label, text } of question.options) {
    if (!text) continue;
    const chosen: Condition = { question: question.id, is: value };
    yield {
      id: idFor(question.id, value),
      kind: 'text',
      required: false,
      long: false,
      maxLength: 200,
      title: label,
      when: chosen,
    };
  }
}

/** A score its own scale calls good: CSAT 4–5, NPS 9–10, CES 6–7, solved. */
function goodOf({ id, kind }: Question): Condition[] {
  const least = { csat: 4, nps: 9, ces: 6 }[kind as string];
  if (least !== undefined) return [{ question: id, atLeast: least }];
  return kind === 'yesno' ? [{ question: id, is: true }] : [];
}

/**
 * A survey as it is asked, from how it is written: an option with `text` is followed by a question for the customer's own
 * words, and an invitation without a condition follows any good score.
 */
export function prepared(survey: Survey): Survey {
  const { invite } = survey;
  const good: Condition = { any: survey.questions.flatMap(goodOf) };
  return {
    ...survey,
    questions: survey.questions.flatMap((question) => [...withWords(question)]),
    ...(invite ? { invite: { ...invite, when: invite.when ?? good } } : {}),
  };
}
