import * as z from 'zod/mini';
import { TIERS } from '../../session/tiers.ts';
import { Month } from './company.ts';
import { Day } from './days.ts';

/** GET /v1/console/money — what a resolution costs, month by month and cumulative by tier; never by person. */

const Count = z.int().check(z.nonnegative());

/**
 * Why a month has no cost per resolution: it is not over, cases of it are not kept any more (or too many came since), the
 * helpdesk is being read for the first time, nothing was solved.
 */
const NoCost = z.enum(['open', 'old', 'reading', 'nothing']);
export type NoCost = z.infer<typeof NoCost>;

/** Parts of a difference; they add up to it. */
const Parts = z.object({
  costs: z.number(),
  volume: z.number(),
  /** What it owes to another share of the cases reaching the tiers; of a case of the whole desk there is none. */
  share: z.number(),
});
export type Parts = z.infer<typeof Parts>;

const Change = z.object({ from: z.number(), to: z.number(), difference: z.number(), parts: Parts });
export type CostChange = z.infer<typeof Change>;

const TierCost = z.object({
  tier: z.enum(TIERS),
  amount: z.number(),
  /** Cases solved at this tier, and those solved at it or above: what its costs are shared among. */
  solved: Count,
  reached: Count,
  /** What a case solved here has cost in all: this tier and those below. Null: no case reached it. */
  cumulative: z.nullable(z.number()),
  /** Since the month before; null where one of the two cannot tell. */
  change: z.nullable(Change),
});
export type TierCost = z.infer<typeof TierCost>;

const MonthCost = z.object({
  month: Month,
  total: z.number(),
  solved: Count,
  value: z.nullable(z.number()),
  reason: z.nullable(NoCost),
});
export type MonthCost = z.infer<typeof MonthCost>;

const ShownMonth = z.extend(MonthCost, {
  tiers: z.array(TierCost),
  /** The month before, when it has costs and a value. */
  before: z.nullable(Month),
  change: z.nullable(Change),
  /** The difference in solved cases is no more than chance may bring. */
  chance: z.boolean(),
  /** What customers said in that month: cheap alone says nothing of the help. */
  satisfied: z.nullable(
    z.object({
      value: z.nullable(z.number()),
      n: Count,
      interval: z.nullable(z.object({ low: z.number(), high: z.number() })),
    }),
  ),
});
export type ShownMonth = z.infer<typeof ShownMonth>;

export const Money = z.object({
  zone: z.string(),
  /** First day from which every case is known: what is older went with `retentionDays`. */
  since: Day,
  /** Where solved cases are counted. */
  source: z.enum(['helpdesk', 'sessions']),
  /** Null: no costs were entered. */
  currency: z.nullable(z.string()),
  /** Every month that has costs, oldest first. */
  months: z.array(MonthCost),
  shown: z.nullable(ShownMonth),
});
export type Money = z.infer<typeof Money>;

/** The month to show; the newest with a value when left out. */
export const MoneyQuery = z.strictObject({ month: z.optional(Month) });
export type MoneyQuery = z.infer<typeof MoneyQuery>;
