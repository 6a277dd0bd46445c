import * as z from 'zod/mini';
import { STANDINGS } from '../../survey-coverage/standing.ts';
import { COVERAGE_CUTS } from '../../survey-coverage/tally.ts';
import { UNASKED } from '../../survey-coverage/unasked.ts';
import { Day, inOrder } from './days.ts';

/** GET /v1/console/survey-coverage — which teams, queues and shifts hear from customers, and which do not; never by person. */

export const SurveyCoverageQuery = z
  .strictObject({
    /** First and last day on which cases were over, inclusive, in the desk's zone. */
    from: z.optional(Day),
    to: z.optional(Day),
  })
  .check(inOrder);
export type SurveyCoverageQuery = z.infer<typeof SurveyCoverageQuery>;

const Count = z.int().check(z.nonnegative());
const Share = z.object({
  /** null: of nothing. */
  value: z.nullable(z.number()),
  n: Count,
  /** 95 %. */
  interval: z.nullable(z.object({ low: z.number(), high: z.number() })),
});

const counts = {
  /** Cases in which somebody helped and that are over. */
  over: Count,
  /** Of these, those whose customer was asked how it went. */
  asked: Count,
  /** Of those asked. */
  answered: Count,
  /** Of those asked: by mail. */
  mailed: Count,
  /** Of all: begun on a page with the widget. */
  pages: Count,
  /** Asked of those over, and answered of those asked. */
  asking: Share,
  answering: Share,
  /** Why nobody asked, commonest first. */
  unasked: z.array(z.object({ why: z.enum(UNASKED), n: Count })),
  standing: z.enum(STANDINGS),
};
export const CoverageCounts = z.object(counts);
export type CoverageCounts = z.infer<typeof CoverageCounts>;

const named = {
  /** `L1` of a tier, a queue's id, a channel, `1 morning` of a shift, or `outside` its hours. */
  code: z.string(),
  /** What the configuration calls it; null where it has no name for it. */
  name: z.nullable(z.string()),
};
const CoverageGroup = z.object({ ...named, ...counts });
export type CoverageGroup = z.infer<typeof CoverageGroup>;

const CoveragePart = z.object({
  by: z.enum(COVERAGE_CUTS),
  /** In the desk's own order or the week's: never by value. */
  groups: z.array(CoverageGroup),
  /** Groups of fewer people than `least`, told together only. */
  together: z.nullable(
    z.object({
      groups: z.array(z.object(named)),
      /** null: even together they are too few people. */
      counts: z.nullable(CoverageCounts),
    }),
  ),
});
export type CoveragePart = z.infer<typeof CoveragePart>;

export const SurveyCoverage = z.object({
  zone: z.string(),
  from: Day,
  to: Day,
  /** So many people a group has that is told by itself. */
  least: Count,
  desk: CoverageCounts,
  parts: z.array(CoveragePart),
});
export type SurveyCoverage = z.infer<typeof SurveyCoverage>;
