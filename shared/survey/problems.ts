import type { Condition, Question, Survey, Words } from './survey.ts';

/** What is wrong in a survey, by question, for whoever writes it. */
export interface SurveyProblem {
  /** The question's id. */
  readonly question: string;
  readonly code: 'title' | 'body' | 'options' | 'label' | 'twice' | 'later' | 'answer' | 'id-twice';
  /** The option's value, the language or the question that is meant. */
  readonly about: string;
}

const isBlank = (words: Words | undefined, language: string): boolean => !words?.[language]?.trim();

function* inOptions(question: Question, language: string): Generator<SurveyProblem> {
  if (!('options' in question)) return;
  const { id, options } = question;
  if (options.length < 2) yield { question: id, code: 'options', about: '' };
  const seen = new Set<string>();
  for (const { value, label } of options) {
    if (isBlank(label, language)) yield { question: id, code: 'label', about: value };
    if (seen.has(value)) yield { question: id, code: 'twice', about: value };
    seen.add(value);
  }
}

/** Every question a condition goes by, with the answers it names. */
function* partsOf(
  condition: Condition,
): Generator<{ readonly question: string; readonly answers: readonly (string | number | boolean)[] }> {
  if ('not' in condition) return yield* partsOf(condition.not);
  const inside = 'all' in condition ? condition.all : 'any' in condition ? condition.any : null;
  if (inside) for (const each of inside) yield* partsOf(each);
  else if ('question' in condition)
    yield {
      question: condition.question,
      answers: 'is' in condition ? [condition.is].flat() : [],
    };
}

/** The questions a condition goes by. */
export const questionsIn = (condition: Condition): string[] => [
  ...new Set([...partsOf(condition)].map(({ question }) => question)),
];

function* inCondition(question: Question, earlier: readonly Question[]): Generator<SurveyProblem> {
  if (!question.when) return;
  for (const { question: by, answers } of partsOf(question.when)) {
    const asked = earlier.find(({ id }) => id === by);
    if (!asked) yield { question: question.id, code: 'later', about: by };
    else if ('options' in asked) {
      const lost = answers.find((answer) => !asked.options.some(({ value }) => value === answer));
      if (lost !== undefined) yield { question: question.id, code: 'answer', about: String(lost) };
    }
  }
}

/** What keeps a survey from being asked as it is meant; the collector checks it as a whole once more. */
export function* problemsIn({ questions, language }: Survey): Generator<SurveyProblem> {
  for (const [i, question] of questions.entries()) {
    const { id } = question;
    if (isBlank(question.title, language)) yield { question: id, code: 'title', about: language };
    if ('body' in question && isBlank(question.body, language))
      yield { question: id, code: 'body', about: language };
    yield* inOptions(question, language);
    yield* inCondition(question, questions.slice(0, i));
    if (questions.findIndex((one) => one.id === id) < i) yield { question: id, code: 'id-twice', about: id };
  }
}

/** Every record of words a survey has, to tell what is missing in a language. */
const wordsOf = ({ questions, thanks }: Survey): Words[] => [
  ...questions.flatMap((question) => [
    question.title,
    ...(question.hint ? [question.hint] : []),
    ...('options' in question ? question.options.map(({ label }) => label) : []),
    ...('body' in question ? [question.body] : []),
  ]),
  ...(thanks ? [thanks] : []),
];

/** The languages a survey says something in, its own first. */
export const languagesOf = (survey: Survey): string[] => [
  ...new Set([survey.language, ...wordsOf(survey).flatMap(Object.keys)]),
];

/** How many words are said in a language, of how many there are. */
export function saidIn(survey: Survey, language: string): { readonly said: number; readonly of: number } {
  const words = wordsOf(survey);
  return { said: words.filter((each) => !isBlank(each, language)).length, of: words.length };
}
