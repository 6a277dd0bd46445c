import * as z from 'zod/mini';
import { LONGEST_NAME, MOST_TOPICS } from '../kpi/team/topics.ts';

/** Team figures: what each browser says once a month, blurred, and what a crowd of such voices comes to. */

const Month = z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/));
const Season = z.string().check(z.regex(/^\d{4}-Q[1-4]$/));
/** Empty: all cases of no other topic. */
const Topic = z.string().check(z.maxLength(LONGEST_NAME));
/** A KPI's id, or `csat/csat.faces.5`: scales are never pooled. */
const Series = z.string().check(z.maxLength(100));

/** POST /v1/agent/ready — this agent has enough cases to speak, mostly of these topics. Seats are given when a season begins. */
export const Ready = z.strictObject({
  month: Month,
  topics: z.array(Topic.check(z.minLength(1))).check(z.maxLength(MOST_TOPICS)),
});
export type Ready = z.infer<typeof Ready>;

/** One voice of one KPI, in thousandths of its spread between people. */
const Voice = z.strictObject({
  series: Series,
  level: z.int(),
  /** How each topic differs; said once a season. */
  effects: z._default(
    z.array(z.strictObject({ topic: Topic, effect: z.int() })).check(z.maxLength(MOST_TOPICS + 1)),
    [],
  ),
});

/** POST /v1/agent/voices — a month's voices; the first of a series counts. */
export const Voices = z.strictObject({
  month: Month,
  season: Season,
  cohort: z.string().check(z.maxLength(60)),
  voices: z.array(Voice).check(z.maxLength(50)),
});
export type Voices = z.infer<typeof Voices>;

/** A month's figure, drawn once: sums of voices, with the asking agent's own in them. */
export const TeamFigure = z.object({
  series: z.string(),
  month: Month,
  sum: z.int(),
  voices: z.int().check(z.positive()),
  /** null: the asking agent is not in it. */
  mine: z.nullable(z.int()),
  effects: z.array(z.object({ topic: Topic, sum: z.int(), mine: z.nullable(z.int()) })),
});
export type TeamFigure = z.infer<typeof TeamFigure>;

/** GET /v1/agent/team */
export const Team = z.object({
  month: Month,
  season: Season,
  /** Names this season's seats; null: the asking agent has none, or another of their devices speaks for it. */
  cohort: z.nullable(z.string()),
  /** The topics this season tells apart. */
  topics: z.array(Topic),
  /** The newest of each series. */
  figures: z.array(TeamFigure),
});
export type Team = z.infer<typeof Team>;
