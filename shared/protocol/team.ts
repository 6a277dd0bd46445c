import { z } from 'zod';
import { LONGEST_NAME, MOST_TOPICS } from '../kpi/team/topics.ts';

/** Team figures: what each browser says once a month, blurred, and what a crowd of such voices comes to. */

const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const Season = z.string().regex(/^\d{4}-Q[1-4]$/);
/** Empty: all cases of no other topic. */
const Topic = z.string().max(LONGEST_NAME);
/** A KPI's id, or `csat/csat.faces.5`: scales are never pooled. */
const Series = z.string().max(100);

/** POST /v1/agent/ready — this agent has enough cases to speak, mostly of these topics. Seats are given when a season begins. */
export const Ready = z.lazy(() =>
  z.strictObject({ month: Month, topics: z.array(Topic.min(1)).max(MOST_TOPICS) }),
);
export type Ready = z.infer<typeof Ready>;

/** One voice of one KPI, in thousandths of its spread between people. */
const Voice = z.lazy(() =>
  z.strictObject({
    series: Series,
    level: z.number().int(),
    /** How each topic differs; said once a season. */
    effects: z
      .array(z.strictObject({ topic: Topic, effect: z.number().int() }))
      .max(MOST_TOPICS + 1)
      .default([]),
  }),
);

/** POST /v1/agent/voices — a month's voices; the first of a series counts. */
export const Voices = z.lazy(() =>
  z.strictObject({
    month: Month,
    season: Season,
    cohort: z.string().max(60),
    voices: z.array(Voice).max(50),
  }),
);
export type Voices = z.infer<typeof Voices>;

/** A month's figure, drawn once: sums of voices, with the asking agent's own in them. */
export const TeamFigure = z.lazy(() =>
  z.object({
    series: z.string(),
    month: Month,
    sum: z.number().int(),
    voices: z.number().int().positive(),
    /** null: the asking agent is not in it. */
    mine: z.number().int().nullable(),
    effects: z.array(z.object({ topic: Topic, sum: z.number().int(), mine: z.number().int().nullable() })),
  }),
);
export type TeamFigure = z.infer<typeof TeamFigure>;

/** GET /v1/agent/team */
export const Team = z.lazy(() =>
  z.object({
    month: Month,
    season: Season,
    /** Names this season's seats; null: the asking agent has none, or another of their devices speaks for it. */
    cohort: z.string().nullable(),
    /** The topics this season tells apart. */
    topics: z.array(Topic),
    /** The newest of each series. */
    figures: z.array(TeamFigure),
  }),
);
export type Team = z.infer<typeof Team>;
