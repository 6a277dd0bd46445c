import { baseLanguage } from '../locales/base-language.ts';
import type { RoutingRule } from '../routing/desk.ts';
import type { Condition, Question, Survey, Words } from '../survey/survey.ts';
import { isAkin, LEAST_ALIKE, tellingWords } from './telling-words.ts';

/** What customers wrote and chose about a problem, as far as it helps to write an article and to find it by their words. */

/** A request for help as its customer told it. */
export interface Written {
  /** What it is counted under; null: none. */
  readonly code: string | null;
  /** The customer, or the request where nobody knows them. */
  readonly who: string;
  readonly locale: string;
  /** Own words, redacted. */
  readonly texts: readonly string[];
  /** The answer to each choice of today's survey. */
  readonly chosen: Readonly<Record<string, string>>;
}

/** A word that one person alone used may be their name. */
const LEAST_PEOPLE = 2;
/** Of whoever used a word, so many had this problem: else it leads elsewhere as well. */
const LEAST_SHARE = 0.6;
const MOST_TERMS = 8;
/** Looked at of one text, and in all languages together, the newest first: nobody's comments hold up the collector. */
const MOST_LETTERS = 1_000;
const MOST_WORDS = 20_000;
const MOST_PAIRS = 1_000_000;
const LONGEST = 30;

/** A word in all its forms. */
interface Used {
  /** Folded, as it was met first, and as it was written then. */
  readonly word: string;
  readonly spelling: string;
  readonly about: Set<string>;
  readonly all: Set<string>;
}

/** Words by language that people with this problem used and others hardly did, the commonest first, one a line. */
export function termsOf(written: readonly Written[], code: string | null): Words {
  const byLanguage = Map.groupBy(written, ({ locale }) => baseLanguage(locale));
  const room = { pairs: MOST_PAIRS, spelt: speller() };
  const terms = [...byLanguage].map(
    ([language, requests]) => [language, linesOf(requests, code, room)] as const,
  );
  return Object.fromEntries(terms.filter(([, lines]) => lines !== ''));
}

interface Room {
  pairs: number;
  readonly spelt: ReturnType<typeof speller>;
}

function linesOf(requests: readonly Written[], code: string | null, room: Room): string {
  const used = new Map<string, Used[]>();
  const met = new Map<string, Used | undefined>();
  /** The word this is a form of, or a new one; none when there is no room to compare it. */
  function usedAs(word: string, spelling: string): Used | undefined {
    const alike = used.getOrInsertComputed(word.slice(0, LEAST_ALIKE), () => []);
    if (room.pairs < alike.length) return undefined;
    room.pairs -= alike.length;
    const known = alike.find((each) => isAkin(each.word, word));
    if (known) return known;
    const one = { word, spelling, about: new Set<string>(), all: new Set<string>() };
    alike.push(one);
    return one;
  }
  for (const request of requests) {
    for (const [word, spelling] of request.texts.flatMap(room.spelt)) {
      const one = met.getOrInsertComputed(word, () => usedAs(word, spelling));
      one?.all.add(request.who);
      if (request.code === code) one?.about.add(request.who);
    }
  }
  return [...used.values()]
    .flat()
    .filter(({ about, all }) => about.size >= LEAST_PEOPLE && about.size >= LEAST_SHARE * all.size)
    .toSorted((a, b) => b.about.size - a.about.size || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ spelling }) => spelling)
    .join('\n');
}

/** Reads the telling words of texts with their spelling, without those with a digit. */
function speller(): (text: string) => (readonly [word: string, spelling: string])[] {
  const known = new Map<string, string | undefined>();
  return (text) =>
    (
      text
        .slice(0, MOST_LETTERS)
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
    ).flatMap((spelling) => {
      if (!known.has(spelling) && known.size < MOST_WORDS) {
        const isKept = spelling.length <= LONGEST && !/\p{N}/u.test(spelling);
        known.set(spelling, isKept ? tellingWords(spelling)[0] : undefined);
      }
      const word = known.get(spelling);
      return word === undefined ? [] : [[word, spelling] as const];
    });
}

export type Choice = Extract<Question, { kind: 'choice' }>;
type Part = { readonly question: string; readonly is: string };

/** What nearly everybody with a problem chose and others do not: asked of fewer it may be chance. */
const LEAST_CHOSEN = 5;
const NEARLY_ALL = 0.9;
const APART = 0.2;

/** The answers beside the problem itself that nearly all of its requests share: the product area, say. */
export function sharedBy(written: readonly Written[], code: string | null, survey: Survey): Part[] {
  const shareOf = (of: readonly Written[], question: string, value: string): number =>
    of.filter(({ chosen }) => chosen[question] === value).length / of.length;
  const about = written.filter((request) => request.code === code);
  if (about.length < LEAST_CHOSEN) return [];
  return choicesIn(survey).flatMap(({ id, options }) => {
    const shared = options.find(({ value }) => shareOf(about, id, value) >= NEARLY_ALL);
    if (!shared) return [];
    const isApart = shareOf(about, id, shared.value) - shareOf(written, id, shared.value) >= APART;
    return isApart ? [{ question: id, is: shared.value }] : [];
  });
}

/** The choices a survey asks. */
export const choicesIn = (survey: Survey | null): Choice[] =>
  (survey?.questions ?? []).filter((question) => question.kind === 'choice');

type Rule = Pick<RoutingRule, 'when' | 'topic'>;

/** Every choice of answers by which rules give a request this topic; none where they go by anything else. */
function waysTo(topic: string, rules: readonly Rule[], survey: Survey): Part[][] {
  const choices = choicesIn(survey);
  return rules
    .filter((rule) => rule.topic === topic)
    .flatMap(({ when }) => {
      const wanted = Object.entries(when);
      const parts = wanted.map(([question, values]) =>
        [values].flat().map((is) => ({ question, is: String(is) })),
      );
      const isAsked = parts
        .flat()
        .every(({ question, is }) =>
          choices.some(({ id, options }) => id === question && options.some(({ value }) => value === is)),
        );
      const [one, ...others] = parts;
      if (!isAsked || !one) return [];
      if (others.length === 0) return one.map((part) => [part]);
      return others.every(({ length }) => length === 1) && one.length === 1 ? [parts.flat()] : [];
    });
}

/**
 * By which answers an article for a problem is offered; undefined: by none. `by`: the choice problems are told apart by;
 * null: the topic, which rules give. What nearly all of its requests share belongs to it.
 */
export function conditionFor(
  { code, by }: { readonly code: string | null; readonly by: string | null },
  {
    rules,
    survey,
    shared,
  }: { readonly rules: readonly Rule[]; readonly survey: Survey; readonly shared: readonly Part[] },
): Condition | undefined {
  if (code === null) return undefined;
  const ways = by === null ? waysTo(code, rules, survey) : [[{ question: by, is: code }]];
  const [way, ...others] = ways;
  if (!way) return undefined;
  if (others.length > 0) return { any: ways.map((parts) => joined(parts)) };
  return joined([
    ...way,
    ...shared.filter(({ question }) => way.every((part) => part.question !== question)),
  ]);
}

const joined = (parts: readonly Part[]): Condition => {
  const [first, ...rest] = parts;
  return first && rest.length === 0 ? first : { all: [...parts] };
};
