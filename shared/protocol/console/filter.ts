import * as z from 'zod/mini';
import { codesIn, codesText } from './codes.ts';
import { Day, inOrder } from './days.ts';

/**
 * Which answers the console shows: one grammar in the page's address, in the API and in the export. Values are codes of
 * the configuration, never words of a language.
 */

const Codes = z.string().check(z.maxLength(2_000));

/** The kinds a figure is made of. */
export const MeasuredKind = z.enum(['csat', 'nps', 'ces', 'solved']);
export type MeasuredKind = z.infer<typeof MeasuredKind>;

/** What the breakdowns and filters by code are called, in the grammar and in replies. */
export const DIMENSIONS = ['queue', 'topic', 'channel', 'language', 'survey'] as const;
export type Dimension = (typeof DIMENSIONS)[number];

const parameters = {
  /** First and last day, inclusive, in the desk's zone. */
  from: z.optional(Day),
  to: z.optional(Day),
  /** Lists of codes: `support,billing`; `-` is "none", a comma or backslash in a code has a backslash before it. */
  queue: z.optional(Codes),
  topic: z.optional(Codes),
  channel: z.optional(Codes),
  language: z.optional(Codes),
  survey: z.optional(Codes),
  kind: z.optional(Codes.check(z.refine((text) => codesIn(text).every(isKind), 'csat, nps, ces or solved'))),
  /** Only scores that call for help. */
  low: z.optional(z.literal('1')),
  /** Points of the scale; of `solved` 1 is yes and 0 is no. */
  score: z.optional(Codes.check(z.regex(/^\d{1,2}(,\d{1,2})*$/, 'whole points of the scale: 1,2'))),
  /** Words the comment holds, each of them or a longer one that begins with it. */
  words: z.optional(z.string().check(z.maxLength(200))),
};

const isKind = (text: string | null): boolean => MeasuredKind.safeParse(text).success;

/** The filter as it stands in a query; names that are none of these are refused, so that a typing error shows nothing else. */
export const FilterQuery = z.strictObject(parameters).check(inOrder);
export type FilterQuery = z.infer<typeof FilterQuery>;

/** The filter of what has no answer yet: sessions, by the day they began. */
export const SessionsQuery = z
  .strictObject({
    ...{ from: parameters.from, to: parameters.to },
    ...{ queue: parameters.queue, topic: parameters.topic },
    ...{ channel: parameters.channel, language: parameters.language },
  })
  .check(inOrder);

/** Codes to choose by; null among them: those that have none. Absent: all. */
export type Codes = readonly (string | null)[];

/** A filter, read. */
export interface AnswerFilter extends Readonly<Partial<Record<Dimension, Codes>>> {
  readonly from?: string;
  readonly to?: string;
  readonly kind?: readonly MeasuredKind[];
  readonly low?: true;
  readonly score?: readonly number[];
  readonly words?: string;
}

/** Reads a query. Lists without an entry and words that are all blank choose nothing, as if they were left out. */
export function filterOf(query: FilterQuery): AnswerFilter {
  const { from, to, kind, low, score, words } = query;
  const lists = DIMENSIONS.flatMap((name) => {
    const codes = codesIn(query[name] ?? '');
    return codes.length === 0 ? [] : [[name, codes] as const];
  });
  const kinds = codesIn(kind ?? '').map((code) => MeasuredKind.parse(code));
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...Object.fromEntries(lists),
    ...(kinds.length > 0 && { kind: kinds }),
    ...(low !== undefined && { low: true }),
    ...(score !== undefined && { score: score.split(',').map(Number) }),
    ...(words !== undefined && words.trim() !== '' && { words: words.trim() }),
  };
}

/** The query of a filter, each name once and in one order: two filters that choose the same by the same lists are one text. */
export function queryOf(filter: AnswerFilter): FilterQuery {
  const { from, to, kind, low, score, words } = filter;
  const lists = DIMENSIONS.flatMap((name) => {
    const codes = filter[name];
    return codes === undefined ? [] : [[name, codesText(codes)] as const];
  });
  return {
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...Object.fromEntries(lists),
    ...(kind !== undefined && { kind: kind.join(',') }),
    ...(low !== undefined && { low: '1' as const }),
    ...(score !== undefined && { score: score.join(',') }),
    ...(words !== undefined && { words }),
  };
}

/** What may stand beside the filter in a query for results. */
export const ResultsQuery = z
  .strictObject({
    ...parameters,
    /** The first day of a week, 1 (Monday) to 7 (Sunday), as the reader counts; Monday when left out. */
    week: z.optional(z.enum(['1', '2', '3', '4', '5', '6', '7'])),
  })
  .check(inOrder);

/** What may stand beside the filter in a query for a page of answers. */
export const AnswersQuery = z
  .strictObject({
    ...parameters,
    /** Where the page before ended: its `next`. */
    after: z.optional(z.string().check(z.regex(/^\d{1,16}$/, 'the `next` of the page before'))),
  })
  .check(inOrder);
