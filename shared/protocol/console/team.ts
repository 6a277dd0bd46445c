import * as z from 'zod/mini';
import { codesIn } from './codes.ts';
import { Day, inOrder } from './days.ts';

/** GET /v1/console/team — what the desk does, in figures of the team; never by person. */

const Bounds = z.object({ low: z.number(), high: z.number() });
const Count = z.int().check(z.nonnegative());

/** A KPI's value with what it stands on. */
const value = {
  /** In the KPI's unit; times are medians, in seconds. Null: see `reason`. */
  value: z.nullable(z.number()),
  n: Count,
  /** 95 % or the nearest an order statistic reaches. */
  interval: z.nullable(Bounds),
  /** Of times, from ten on: nine of ten took no longer. */
  p90: z.nullable(z.number()),
};
export const TeamValue = z.object(value);
export type TeamValue = z.infer<typeof TeamValue>;

/** `helpdesk`: its tickets, read by the collector with a login of its own; `sessions`: what the collector itself saw. */
const Source = z.enum(['helpdesk', 'sessions']);
export type TeamSource = z.infer<typeof Source>;

const TeamRow = z.object({
  ...value,
  /** Queue or topic, as in the filter; hour from 0 to 23; weekday from 1 (Monday) to 7; null: none. */
  code: z.nullable(z.string()),
  name: z.nullable(z.string()),
});
export type TeamRow = z.infer<typeof TeamRow>;

/** `hour` and `weekday`: when the case came in, in the desk's zone. */
export const CUTS = ['queue', 'topic', 'hour', 'weekday'] as const;
export type Cut = (typeof CUTS)[number];

const TeamFigure = z.object({
  ...value,
  kpi: z.string(),
  source: Source,
  unit: z.enum(['seconds', 'share', 'tickets']),
  better: z.enum(['lower', 'higher', 'neither']),
  /** Why there is no value. */
  reason: z.nullable(z.string()),
  method: z.string(),
  /** Still waiting at the end of the period, and the oldest in seconds. */
  waiting: z.nullable(z.object({ count: Count, oldest: z.number() })),
  /** What stands beside, by name. */
  beside: z.record(z.string(), z.nullable(z.number())),
  before: TeamValue,
  /** Against the period before, where it is more than chance may bring; null: nothing can be told. */
  change: z.nullable(z.enum(['higher', 'lower'])),
  /** `open`: it is not over yet; `whole`: the period holds all of the day, week or month, so that its count is one of its kind. */
  trend: z.array(z.object({ ...value, from: Day, to: Day, open: z.boolean(), whole: z.boolean() })),
  /** Rows in a fixed order: queues as configured, topics by their cases, hours and weekdays as they come. */
  by: z.array(z.object({ cut: z.enum(CUTS), rows: z.array(TeamRow) })),
});
export type TeamFigure = z.infer<typeof TeamFigure>;

export const TeamNumbers = z.object({
  zone: z.string(),
  from: Day,
  to: Day,
  before: z.object({ from: Day, to: Day }),
  /** The period is not over: the one before is counted up to the same day and hour. */
  open: z.boolean(),
  bucket: z.enum(['day', 'week', 'month']),
  /** First day of a week, 1 (Monday) to 7 (Sunday). */
  week: z.int(),
  /** Times on the calendar, or in the hours of each ticket's queue. */
  clock: z.enum(['calendar', 'business']),
  queues: z.array(z.object({ code: z.string(), name: z.string() })),
  /** The helpdesk the collector reads; null: none it could read. */
  helpdesk: z.nullable(
    z.object({
      name: z.string(),
      /** When it was read last, UTC ms; null: the first reading is not through. */
      readAt: z.nullable(z.number()),
      tickets: Count,
      /** Tickets it would not show. */
      unread: Count,
    }),
  ),
  figures: z.array(TeamFigure),
  /** Cases that came in, by weekday (Monday first) and hour. */
  heat: z.array(z.array(Count)),
  /** What customers said meanwhile: speed never stands alone. */
  satisfied: z.nullable(z.object({ value: z.nullable(z.number()), n: Count, interval: z.nullable(Bounds) })),
});
export type TeamNumbers = z.infer<typeof TeamNumbers>;

export const TeamQuery = z
  .strictObject({
    from: z.optional(Day),
    to: z.optional(Day),
    /** One queue's code; all when left out. */
    queue: z.optional(
      z.string().check(
        z.maxLength(200),
        z.refine((text) => codesIn(text).length <= 1, 'one queue, or all'),
      ),
    ),
    week: z.optional(z.enum(['1', '2', '3', '4', '5', '6', '7'])),
    clock: z.optional(z.enum(['calendar', 'business'])),
  })
  .check(inOrder);
export type TeamQuery = z.infer<typeof TeamQuery>;
