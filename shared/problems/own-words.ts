import { type Article, isByWords } from '../survey/offered.ts';
import type { Survey, Words } from '../survey/survey.ts';
import { isAkin, LEAST_ALIKE, tellingWords } from './telling-words.ts';

/** A customer's own words matched against the articles, so that a basic question is answered before anybody is asked. */

/** More in a row nobody reads who wants a person. */
const MOST_OFFERED = 3;
/** More words of one text are not looked for. */
const MOST_WORDS = 120;
/** An article as good as half the best is offered beside it. */
const BESIDE_BEST = 0.5;

/** What an article says in one language, as it is looked for. */
interface Spoken {
  readonly title: readonly string[];
  readonly inTitle: Index;
  /** Each phrase's words. */
  readonly terms: readonly (readonly string[])[];
  readonly inBody: Index;
}

/** Words by how they begin: only those that begin alike are akin. A customer's many words meet thousands of an article's. */
type Index = ReadonlyMap<string, readonly string[]>;

const beginning = (word: string): string => word.slice(0, LEAST_ALIKE);
const indexOf = (words: readonly string[]): Index => Map.groupBy(words, beginning);
const has = (index: Index, word: string): boolean =>
  index.get(beginning(word))?.some((one) => isAkin(one, word)) ?? false;

const spokenIn = ({ title, body, terms = {} }: Article): Spoken[] =>
  [...new Set([title, body, terms].flatMap(Object.keys))].map((language) => {
    const said = (words: Words): string => words[language] ?? '';
    const titled = tellingWords(said(title));
    return {
      title: titled,
      inTitle: indexOf(titled),
      terms: said(terms)
        .split(/[\n,;،]+/)
        .map(tellingWords)
        .filter(({ length }) => length > 0),
      inBody: indexOf(tellingWords(said(body))),
    };
  });

/**
 * How well one language of an article answers words; 0: not well enough. A phrase that the lead named is enough; of the
 * title it takes two words or half of it; and one of the title with one of the text.
 */
function fitOf(
  { title, inTitle, terms, inBody }: Spoken,
  words: readonly string[],
  said: Index,
  weigh: (word: string) => number,
): number {
  const phrases = terms.filter((phrase) => phrase.every((word) => has(said, word)));
  const ofTitle = words.filter((word) => has(inTitle, word));
  const ofBody = words.filter((word) => !ofTitle.includes(word) && has(inBody, word));
  const met = title.filter((word) => has(said, word)).length;
  const isFit = phrases.length > 0 || met >= 2 || (met === 1 && (title.length <= 2 || ofBody.length > 0));
  if (!isFit) return 0;
  const sum = (list: readonly string[]): number => list.reduce((total, word) => total + weigh(word), 0);
  return 2 * sum(ofTitle) + sum(ofBody) + 3 * sum([...new Set(phrases.flat())]);
}

/** Finds the articles of a survey that a customer's words ask for: the best first, three at most; none that fits badly. */
export function articleMatcher(survey: Survey): (text: string) => Article[] {
  const all = survey.questions.filter(isByWords).map((article) => ({ article, spoken: spokenIn(article) }));
  const known = new Map<string, number>();
  /** A word that many articles have tells little. */
  const weigh = (word: string): number => {
    const weight =
      known.get(word) ??
      Math.log(
        1 +
          all.length /
            (1 +
              all.filter(({ spoken }) =>
                spoken.some((one) => has(one.inTitle, word) || has(one.inBody, word)),
              ).length),
      );
    if (known.size < 10_000) known.set(word, weight);
    return weight;
  };
  return (text) => {
    const words = tellingWords(text).slice(0, MOST_WORDS);
    if (words.length === 0) return [];
    const said = indexOf(words);
    const fits = all
      .map(({ article, spoken }) => ({
        article,
        fit: Math.max(0, ...spoken.map((one) => fitOf(one, words, said, weigh))),
      }))
      .filter(({ fit }) => fit > 0)
      .toSorted((a, b) => b.fit - a.fit);
    const best = fits[0]?.fit ?? 0;
    return fits
      .filter(({ fit }) => fit >= BESIDE_BEST * best)
      .slice(0, MOST_OFFERED)
      .map(({ article }) => article);
  };
}
