import { baseLanguage } from '../locales/base-language.ts';
import type { Article } from '../survey/offered.ts';
import type { Survey } from '../survey/survey.ts';
import { say } from '../survey/words.ts';
import { tellingWords, wordsOf } from './telling-words.ts';

/** Words looked for on the help page, in any language. */

export type { Article };

/** Articles that may stand on the public help page. */
export const publicArticles = (surveys: readonly (Survey | null)[]): { article: Article; survey: Survey }[] =>
  surveys.flatMap((survey) =>
    (survey?.questions ?? []).flatMap((question) =>
      survey && question.kind === 'article' && (question.audience ?? 'public') === 'public'
        ? [{ article: question, survey }]
        : [],
    ),
  );

/** Languages an article is written in, by their tags. */
export const languagesOf = ({ title, body }: Article): string[] =>
  Object.keys(body).filter((tag) => body[tag]?.trim() && title[tag]?.trim());

/**
 * How well an article answers words: each that its title holds, or a longer one that begins so, counts twice, one of the
 * body once. 0: none is in it.
 */
function hits(
  { title, body, terms = {} }: Article,
  words: readonly string[],
  language: string,
  fallback: string,
): number {
  const named = `${say(title, language, fallback)} ${say(terms, language, fallback)}`;
  const there = [wordsOf(named), wordsOf(say(body, language, fallback))];
  const has = (list: readonly string[] | undefined, word: string): boolean =>
    list?.some((one) => one.startsWith(word)) ?? false;
  return words.reduce((sum, word) => sum + (has(there[0], word) ? 2 : has(there[1], word) ? 1 : 0), 0);
}

/** The articles that hold any of the words looked for, the best first; all of them when nothing is looked for. */
export function searchArticles<Found extends { readonly article: Article; readonly survey: Survey }>(
  found: readonly Found[],
  sought: string,
  language: string,
): Found[] {
  const all = wordsOf(sought);
  const telling = tellingWords(sought);
  // “How do I” stands in every article.
  const words = telling.length > 0 ? telling : all;
  if (words.length === 0) return [...found];
  return found
    .map((one) => ({ one, score: hits(one.article, words, baseLanguage(language), one.survey.language) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score)
    .map(({ one }) => one);
}
