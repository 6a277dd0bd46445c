import * as z from 'zod/mini';
import { RecalledProcedure } from '../procedures/procedure.ts';
import { Tier } from '../routing/desk.ts';
import { Answers } from '../survey/answers.ts';
import { AnswerWay } from './answer-way.ts';
import { Hint, Look } from './hint.ts';
import { SessionId, TicketRef } from './ids.ts';
import { Review } from './quality.ts';
import { Route } from './told-route.ts';

/** What the customer said, with the question's words, ready to show. */
export const SaidLine = z.object({ question: z.string(), title: z.string(), answer: z.string() });
export type SaidLine = z.infer<typeof SaidLine>;

export const ScoreLine = z.object({
  kind: z.enum(['csat', 'nps', 'ces', 'solved', 'comment']),
  format: z.string(),
  value: z.nullable(z.number()),
  text: z.nullable(z.string()),
  /** The question it answers. Absent from collectors of before. */
  question: z.optional(z.string()),
  /** Its words, where the survey asks several of this kind. */
  title: z.optional(z.string()),
});
export type ScoreLine = z.infer<typeof ScoreLine>;

/** The margin note on a ticket. */
export const SessionCard = z.object({
  session: SessionId,
  at: z.number(),
  ticket: z.nullable(TicketRef),
  /** The owner by the collector's knowledge; the card is given to owner and helpers only. */
  agent: z.nullable(z.string()),
  locale: z.string(),
  said: z.array(SaidLine),
  raw: Answers,
  customer: z.nullable(
    z.object({ name: z.optional(z.string()), email: z.optional(z.string()), phone: z.optional(z.string()) }),
  ),
  route: Route,
  /** Why it came to me, in the agent's language. */
  why: z.string(),
  /** Answers after the session; empty until then. */
  after: z.array(ScoreLine),
  afterState: z.enum(['not asked', 'asked', 'partial', 'complete']),
  /** By the collector's clock: when the survey was asked and first answered. Numbers of a period count from these. */
  askedAt: z.nullish(z.number()),
  answeredAt: z.nullish(z.number()),
  /** By which way the answer came; null until then. Absent from collectors of before. */
  answeredBy: z.nullish(AnswerWay),
  /** Answers after the session that measure nothing, such as the reasons for a rating. Absent from collectors of before. */
  reasons: z.optional(z.array(SaidLine)),
  /** Beside a low score: sentences that show empathy, in the customer's language. Absent from collectors of before. */
  phrases: z.optional(z.array(z.string())),
  /** What the desk does in a situation as critical as this. Absent from collectors of before. */
  procedures: z.optional(z.array(RecalledProcedure)),
  /**
   * By the collector's clock: when the agent got the session, and when it ended (null also when it only lapsed). Absent
   * from collectors of before.
   */
  assignedAt: z.nullish(z.number()),
  endedAt: z.nullish(z.number()),
  /** The customer left while waiting, or was helped by an article before anybody took the case up, and when (UTC ms). */
  left: z.nullish(z.object({ how: z.enum(['abandoned', 'deflected']), at: z.number() })),
  /** The tier the case is of; absent from collectors of before, as is `handed`. */
  tier: z.optional(Tier),
  /** Its way to others, oldest first: by whom, since when they had it (UTC ms), and the name of its queue then. */
  handed: z.optional(
    z.array(
      z.object({
        at: z.number(),
        /** null: nobody had it yet. */
        by: z.nullable(z.string()),
        since: z.nullable(z.number()),
        tier: Tier,
        queue: z.string(),
      }),
    ),
  ),
  /** This customer's last session: what they said then. */
  before: z.array(SaidLine),
  /** What the case was reviewed for, told to the reviewed agent alone. Absent from collectors of before. */
  review: z.nullish(z.extend(Review, { agent: z.string() })),
  /** What leads wrote to whoever helps, oldest first. Absent from collectors of before, as is `looks`. */
  hints: z.optional(z.array(Hint)),
  /** Which leads looked at the running session last, newest first. */
  looks: z.optional(z.array(Look)),
  /** Experts a lead brought in, oldest first. Absent from collectors of before. */
  broughtIn: z.optional(z.array(z.object({ agent: z.string(), at: z.number() }))),
});
export type SessionCard = z.infer<typeof SessionCard>;

/** POST /v1/agent/hand-up — the agent's own running session goes to a higher tier, with a note for who takes it up. */
export const HandUp = z.strictObject({
  session: SessionId,
  tier: z.enum(['L2', 'L3']),
  note: z.string().check(z.trim(), z.minLength(1), z.maxLength(10_000)),
});
export type HandUp = z.infer<typeof HandUp>;
