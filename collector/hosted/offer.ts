import type { Answers } from '../../shared/survey/answers.ts';
import { path } from '../../shared/survey/branching.ts';
import { type Article, byAnswers, isByWords, NOTHING_SAID } from '../../shared/survey/offered.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { FormInput } from './form-page.ts';
import type { FormToken } from './form-token.ts';
import type { Sitting, Way } from './sitting.ts';

/** Articles found by a customer's words, offered on the page before their request goes to anybody. */

interface Said {
  readonly token: FormToken;
  readonly answers: Answers;
  readonly via: Way;
}

/** Articles that stood before them because of their words. */
function offered(survey: Survey, { token, answers }: Said): Article[] {
  const { questions } = path(byAnswers(survey), answers);
  return survey.questions
    .filter(isByWords)
    .filter((article) => token.shown.includes(article.id) && !questions.includes(article));
}

/** The form that offers what `find` finds, once; null: nothing is found, or it was offered or solved already. */
export function offerFor(visit: Sitting, said: Said, find: () => Article[], now: number): FormInput | null {
  const { survey } = visit;
  const { token, answers, via } = said;
  const isSolved = survey.questions.some(({ id, kind }) => kind === 'article' && answers[id] === true);
  if (isSolved || offered(survey, said).length > 0) return null;
  const found = find();
  if (found.length === 0) return null;
  const shown = [...token.shown, ...found.map(({ id }) => id)];
  return { visit, token: { ...token, madeAt: now, shown }, ask: found, answers, via };
}

/** The answers, and of what was offered and not answered that it was. */
export const withOffered = (survey: Survey, said: Said): Answers => ({
  ...Object.fromEntries(offered(survey, said).map(({ id }) => [id, NOTHING_SAID])),
  ...said.answers,
});
