import * as z from 'zod/mini';
import { Day } from './days.ts';
import { DIMENSIONS, MeasuredKind } from './filter.ts';

/** GET /v1/console/results — what customers said of the desk in a period, never by person. */

const Bounds = z.object({ low: z.number(), high: z.number() });
const Count = z.int().check(z.nonnegative());

/**
 * Why there is no value although there may be answers:
 * - `no-answers`: none was given.
 * - `too-few`: the interval would say nothing; only the distribution is given.
 * - `chosen-by-score`: the filter chooses by score, so a share of the rest would say nothing about the desk.
 */
const NotEnough = z.enum(['no-answers', 'too-few', 'chosen-by-score']);
export type NotEnough = z.infer<typeof NotEnough>;

const figure = {
  /** A share from 0 to 1, for `nps` points from -100 to 100. */
  value: z.nullable(z.number()),
  /** Answers it is made of; who was asked and did not answer is not among them. */
  n: Count,
  /** 95 %, in the unit of the value. */
  interval: z.nullable(Bounds),
  notEnough: z.nullable(NotEnough),
};
/** A value with what it stands on. */
export const Figure = z.object(figure);
export type Figure = z.infer<typeof Figure>;

const Period = z.object({ from: Day, to: Day });
export type Period = z.infer<typeof Period>;

/** One part of the trend, as far as it lies in the period. */
const TrendPoint = z.object({
  ...figure,
  from: Day,
  to: Day,
  /** It is not over yet. */
  open: z.boolean(),
});
export type TrendPoint = z.infer<typeof TrendPoint>;

const BreakdownRow = z.object({
  ...figure,
  /** As in the filter; null: none. */
  code: z.nullable(z.string()),
  /** What the configuration calls it; null where it has no name for it. */
  name: z.nullable(z.string()),
});
export type BreakdownRow = z.infer<typeof BreakdownRow>;

/** One kind in one format: formats are never pooled. */
export const KindResult = z.object({
  ...figure,
  kind: MeasuredKind,
  /** `csat.faces.5`, `csat.stars.5`, `csat.number.5`, `nps.11`, `ces.7`, `yesno` */
  format: z.string(),
  unit: z.enum(['share', 'points']),
  /** Mean point of the scale; null without answers. */
  mean: z.nullable(z.number()),
  /** Every point of the scale, worst first, with how many chose it. */
  distribution: z.array(z.object({ value: z.number(), n: Count })),
  /** The same in the period before. */
  before: Figure,
  /** Against the period before, where it is more than chance may bring; null: nothing can be told. */
  change: z.nullable(z.enum(['higher', 'lower'])),
  trend: z.array(TrendPoint),
  /** Rows with the most answers first; each dimension adds up to `n`. */
  breakdown: z.array(z.object({ by: z.enum(DIMENSIONS), rows: z.array(BreakdownRow) })),
});
export type KindResult = z.infer<typeof KindResult>;

/** How many of those asked have answered: of sessions asked in the period, whatever they answered and when. */
const ResponseRate = z.object({
  asked: Count,
  answered: Count,
  rate: z.nullable(z.number()),
  interval: z.nullable(Bounds),
  /** Ended in the period without anybody asking: nothing is known of them. */
  notAsked: Count,
});

export const Results = z.object({
  /** The desk's zone, by name: days begin there. */
  zone: z.string(),
  from: Day,
  to: Day,
  /** The equal calendar period before it. */
  before: Period,
  /** Which date decides: when it was first answered. */
  date: z.literal('answered'),
  bucket: z.enum(['day', 'week', 'month']),
  /** First day of a week, 1 (Monday) to 7 (Sunday). */
  week: z.int(),
  /** Customers' answers the filter chooses, each once however many questions it answers: as many as the list has. */
  answered: Count,
  /** Null where the filter asks for what only an answer has: score, words, kind or survey. */
  response: z.nullable(ResponseRate),
  /** What is in no figure, and why. */
  leftOut: z.array(
    z.object({
      /** `superseded`: said by a second way in the same conversation; `unknown-survey`: nobody knows any more what was asked. */
      reason: z.enum(['superseded', 'unknown-survey']),
      n: Count,
    }),
  ),
  /** When the newest answer came, UTC ms; null: none yet. */
  lastAt: z.nullable(z.number()),
  /** Answers of before this version are still being counted. */
  filling: z.boolean(),
  kinds: z.array(KindResult),
});
export type Results = z.infer<typeof Results>;
