import type { ProblemWords } from '../../../shared/protocol/console/problems.ts';
import type { Article } from '../../../shared/survey/offered.ts';
import { questionsIn } from '../../../shared/survey/problems.ts';
import type { Survey, Words } from '../../../shared/survey/survey.ts';
import { freshName } from '../surveys/document.ts';

export const articlesIn = ({ questions }: Survey): Article[] =>
  questions.filter((question) => question.kind === 'article');

/** The survey with an article in the place of the one of its id; among the others as soon as its condition can be told, else last. */
export function withArticle(survey: Survey, article: Article): Survey {
  const { questions } = survey;
  if (questions.some(({ id }) => id === article.id))
    return { ...survey, questions: questions.map((one) => (one.id === article.id ? article : one)) };
  const asked = article.when ? questionsIn(article.when) : [];
  const last = Math.max(...questions.map(({ id }, at) => (asked.includes(id) ? at : -1)));
  const at = last < 0 ? questions.length : last + 1;
  return { ...survey, questions: questions.toSpliced(at, 0, article) };
}

/** The survey without an article. */
export const withoutArticle = (survey: Survey, id: string): Survey => ({
  ...survey,
  questions: survey.questions.filter((one) => one.id !== id),
});

/** A name for an article's answers and address that none has, or had in what is counted. */
function idFor(wish: string, survey: Survey, former: readonly string[]): string {
  const plain = wish
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .replace(/_+$/, '')
    .slice(0, 30);
  return freshName([...survey.questions.map(({ id }) => id), ...former], plain || 'article');
}

interface Begun {
  readonly survey: Survey;
  /** Ids that are counted already. */
  readonly former: readonly string[];
}

/** An article to begin with; `terms`: what was looked for in vain, or nothing. */
export function newArticle({ survey, former }: Begun, terms = ''): Article {
  const empty = { [survey.language]: '' };
  return {
    ...{
      id: idFor(terms, survey, former),
      kind: 'article',
      required: false,
      title: empty,
      body: empty,
    },
    ...(terms !== '' && { by: 'words' as const, terms: { [survey.language]: terms } }),
  };
}

/** An article as far as a problem fills it: its name, by what it is offered, and the words customers say for it. */
export function articleOf({ code, name, terms, when }: ProblemWords, { survey, former }: Begun): Article {
  const title: Words = name ?? { [survey.language]: code ?? '' };
  // What the draft does not ask any more is no condition.
  const asked = when && questionsIn(when).every((id) => survey.questions.some((one) => one.id === id));
  return {
    ...{ id: idFor(code ?? '', survey, former), kind: 'article', required: false },
    ...{ title: { [survey.language]: '', ...title }, body: { [survey.language]: '' } },
    ...(Object.keys(terms).length > 0 && { terms }),
    ...(asked ? { when } : { by: 'words' as const }),
  };
}
