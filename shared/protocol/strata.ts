import { z } from 'zod';
import { FINEST, LONGEST_NAME } from '../kpi/fairness/strata.ts';
import { Uuid7 } from './ids.ts';

/** "Expected for my mix": what agents' browsers tell of their cases by strata, and what a crowd of them is told. */

const Level = z.string().max(LONGEST_NAME).nullable();

/** Sums of one finest stratum: topic, channel, tier, priority, language. */
const StratumSum = z.lazy(() =>
  z.strictObject({
    path: z.array(Level).length(FINEST),
    n: z.number().int().positive(),
    /** Shares: the number of successes. Times: the natural logarithms of the seconds, added up. */
    sum: z.number().nonnegative(),
  }),
);

/** One agent's week of one KPI: the newest (by id) takes the place of what was told of it before. */
export const WeekStrata = z.lazy(() =>
  z.strictObject({
    id: Uuid7,
    /** The week's Monday, YYYY-MM-DD in the site's zone. */
    week: z.iso.date(),
    /** A KPI's id, or `csat/csat.faces.5`: scales are never pooled. */
    kpi: z.string().max(100),
    strata: z.array(StratumSum).max(1000),
  }),
);
export type WeekStrata = z.infer<typeof WeekStrata>;

/** POST /v1/agent/strata — mergeable sums by week and stratum, never rows. */
export const PublishStrata = z.lazy(() => z.strictObject({ weeks: z.array(WeekStrata).max(200) }));

/** A published week of one KPI by strata, from the whole (an empty path) to the finest that a crowd stands behind. */
export const StrataTable = z.lazy(() =>
  z.object({
    kpi: z.string(),
    /** Week it speaks of, at least one week back. */
    from: z.number(),
    to: z.number(),
    strata: z.array(
      z.object({
        path: z.array(Level).max(FINEST),
        /** Cases, rounded to fives. */
        n: z.number().int().positive(),
        /** Share of successes, or mean logarithm of seconds; rounded to hundredths. */
        mean: z.number().nonnegative(),
      }),
    ),
    agents: z.number().int().nullable(),
    reason: z.enum(['crowd too small', 'one agent dominates', 'not ripe']).nullable(),
  }),
);
export type StrataTable = z.infer<typeof StrataTable>;

/** GET /v1/agent/strata — the tables of the last 13 weeks, each with the asking agent's own part in it, to be taken out. */
export const OwnStrataTable = z.lazy(() => StrataTable.unwrap().extend({ mine: z.array(StratumSum) }));
export type OwnStrataTable = z.infer<typeof OwnStrataTable>;
