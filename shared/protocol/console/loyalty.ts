import * as z from 'zod/mini';
import { Month } from './company.ts';
import { Day } from './days.ts';
import { PERIODS } from './loyalty-figures.ts';

/** GET /v1/console/loyalty — customers kept, complaints and orders by month, quarter or year; never by person. */

const Count = z.int().check(z.nonnegative());

/**
 * Why a period has no figure: it is not over, months were not entered, a month begins with other customers than the one
 * before ended with, customers who came new were lost again, no topic is marked, cases of it are not kept any more, the
 * helpdesk is being read for the first time, there was nobody or nothing to count.
 */
const NoFigure = z.enum([
  'open',
  'missing',
  'mismatch',
  'lost-again',
  'unmarked',
  'old',
  'reading',
  'nothing',
]);
export type NoFigure = z.infer<typeof NoFigure>;

const LoyaltyFigure = z.object({
  /** A share; null for the reason told. */
  value: z.nullable(z.number()),
  /** Customers at the start, cases that came in, visits: what it is a share of. */
  n: Count,
  /** Those who stayed, complaints, orders. */
  hits: Count,
  /** Customers are all counted and no sample: null. */
  interval: z.nullable(z.object({ low: z.number(), high: z.number() })),
  reason: z.nullable(NoFigure),
  /** The months the reason is about. */
  months: z.array(Month),
  /** Against the period before, where it is more than chance may bring. */
  change: z.nullable(z.enum(['higher', 'lower'])),
});
export type LoyaltyFigure = z.infer<typeof LoyaltyFigure>;

const LoyaltyPeriod = z.object({
  from: Day,
  to: Day,
  /** It is not over. */
  open: z.boolean(),
  retention: LoyaltyFigure,
  complaints: LoyaltyFigure,
  conversion: LoyaltyFigure,
});
export type LoyaltyPeriod = z.infer<typeof LoyaltyPeriod>;

export const Loyalty = z.object({
  zone: z.string(),
  /** First day from which every case is known: what is older went with `retentionDays`. */
  since: Day,
  /** Where cases and their topics are counted. */
  source: z.enum(['helpdesk', 'sessions']),
  per: z.enum(PERIODS),
  /** Oldest first, from the first of which anything is known to the one that runs. */
  periods: z.array(LoyaltyPeriod),
  /** Topics of the cases in these periods, most frequent first, and those marked as complaints. */
  topics: z.array(z.object({ code: z.string(), n: Count, complaint: z.boolean() })),
});
export type Loyalty = z.infer<typeof Loyalty>;

/** Months when left out. */
export const LoyaltyQuery = z.strictObject({ per: z.optional(z.enum(PERIODS)) });
export type LoyaltyQuery = z.infer<typeof LoyaltyQuery>;
