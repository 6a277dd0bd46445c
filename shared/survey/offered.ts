import type { Answers } from './answers.ts';
import { path } from './branching.ts';
import type { Question, Survey } from './survey.ts';

/** Articles that a customer's own words found stand in no condition: what was answered to them says that they were offered. */

export type Article = Extract<Question, { kind: 'article' }>;

/** An article's answer when it was found by words and nothing was said of it. */
export const NOTHING_SAID = '';

export const isByWords = (question: Question): question is Article =>
  question.kind === 'article' && question.by !== 'answers';

/** Whether a survey asks for own words, and has articles that these may find. */
export const findsByWords = ({ questions }: Survey): boolean =>
  questions.some(({ kind }) => kind === 'text') && questions.some(isByWords);

/** The survey as answers alone lead through it: what only words find is not there. */
export const byAnswers = (survey: Survey): Survey => ({
  ...survey,
  questions: survey.questions.filter((question) => !(question.kind === 'article' && question.by === 'words')),
});

/**
 * The path through a survey with what words found on the way: last, so that an article that solved it cuts off nothing
 * that was said before. The page itself goes by `path`, and asks what was found by itself.
 */
export function pathWithFound(survey: Survey, answers: Answers): ReturnType<typeof path> {
  const asked = path(byAnswers(survey), answers);
  const found = survey.questions.filter(
    (question) =>
      isByWords(question) && answers[question.id] !== undefined && !asked.questions.includes(question),
  );
  const said = found.map(({ id }) => [id, answers[id]] as const);
  return {
    questions: [...asked.questions, ...found],
    answers: { ...asked.answers, ...Object.fromEntries(said) } as Answers,
  };
}
