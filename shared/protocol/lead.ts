import * as z from 'zod/mini';
import { AnswerWay } from './answer-way.ts';
import { SessionId, TicketRef } from './ids.ts';
import { SaidLine, ScoreLine } from './session-card.ts';

const Bounds = z.object({ low: z.number(), high: z.number() });

/** GET /v1/lead/waits — leads only: how often the wait ranges told to customers came true. */
export const WaitCoverage = z.object({
  n: z.int(),
  share: z.nullable(z.number()),
  interval: z.nullable(z.object({ low: z.number(), high: z.number() })),
  bias: z.nullable(z.number()),
});
export type WaitCoverage = z.infer<typeof WaitCoverage>;

/** GET /v1/lead/answers?language= — leads only: the newest answers that belong to no session, as those by an open link. */
export const LooseAnswers = z.array(
  z.object({
    id: z.string(),
    /** When it was first saved, by the collector's clock, UTC ms. */
    at: z.number(),
    /** The customer's language. */
    locale: z.string(),
    scores: z.array(ScoreLine),
    reasons: z.array(SaidLine),
    /** Where the open link was found; null: it was none. Absent from collectors of before. */
    source: z.nullish(z.string()),
    answeredBy: z.nullish(AnswerWay),
  }),
);
export type LooseAnswers = z.infer<typeof LooseAnswers>;

/** GET /v1/lead/figures — leads only: the desk's own figures over the last 30 days, of every session, whoever's it was. */
export const TeamFigures = z.object({
  /** UTC ms, half-open. */
  from: z.number(),
  to: z.number(),
  figures: z.array(
    z.object({
      kpi: z.string(),
      value: z.nullable(z.number()),
      n: z.int().check(z.nonnegative()),
      interval: z.nullable(Bounds),
      /** Why there is no value. */
      reason: z.nullable(z.string()),
    }),
  ),
});
export type TeamFigures = z.infer<typeof TeamFigures>;

/** How many are free: none, one or two, or more. Finer, two groups would differ by one person. */
const Free = z.enum(['none', 'few', 'several']);
export type Free = z.infer<typeof Free>;

/** GET /v1/lead/now?language= — leads only: the desk at this moment. Asked ever so often, it does not add up to a person's numbers. */
export const LeadNow = z.object({
  /** By the collector's clock, UTC ms, like `since`. */
  at: z.number(),
  queues: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      open: z.boolean(),
      /** When it opens or closes next; null without a schedule. */
      changesAt: z.nullable(z.number()),
      waiting: z.int().check(z.nonnegative()),
      /** Since when the one who waits longest has been waiting; null when nobody waits. */
      longestSince: z.nullable(z.number()),
      /** Agents free now with all the skills the queue requires; null: too few are on duty to tell. */
      free: z.nullable(Free),
      /** Sessions an agent has. */
      running: z.int().check(z.nonnegative()),
    }),
  ),
  /** How many have a skill (any level) and are on duty, and how many of those are free. */
  skills: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      onDuty: z.int().check(z.nonnegative()),
      free: z.nullable(Free),
    }),
  ),
  /** When `sessions` was looked at: now and then, so that nobody's minutes can be read out of two answers. */
  lookedAt: z.number(),
  /** The longest running, who may need help: few, nobody's by name, and by how many hours at least. */
  sessions: z.array(
    z.object({
      session: SessionId,
      hours: z.int().check(z.positive()),
      queue: z.string(),
      ticket: z.nullable(TicketRef),
    }),
  ),
});
export type LeadNow = z.infer<typeof LeadNow>;
