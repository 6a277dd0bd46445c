import * as z from 'zod/mini';
import { RecalledProcedure } from '../../procedures/procedure.ts';
import { Hint } from '../hint.ts';
import { SessionId, TicketRef, Uuid7 } from '../ids.ts';
import { SaidLine } from '../session-card.ts';
import { SessionEvent } from './answers.ts';

/**
 * The running sessions of the desk, one by one, by when they began. Who helps stands behind each, where looking is written
 * down: whoever read this list all day could add up what each agent did.
 */

export const LiveSession = z.object({
  session: SessionId,
  state: z.enum(['waiting', 'with-agent']),
  /** When the customer asked for help, UTC ms. */
  since: z.number(),
  queue: z.string(),
  topic: z.nullable(z.string()),
  channel: z.string(),
  /** The customer's language. */
  locale: z.string(),
  /** Until when a first reply was promised, UTC ms; null: nothing was, or somebody helps already. */
  promisedBy: z.nullable(z.number()),
  ticket: z.nullable(TicketRef),
});
export type LiveSession = z.infer<typeof LiveSession>;

/** GET /v1/console/live — sessions that wait or are helped, those that wait first, each in the order they began. */
export const Live = z.object({
  zone: z.string(),
  sessions: z.array(LiveSession),
  /** More run than are told. */
  more: z.boolean(),
});
export type Live = z.infer<typeof Live>;

/** GET /v1/console/live/sessions/{session} — one session as it runs. Its agent sees who looked, its customer does not. */
export const WatchedSession = z.object({
  zone: z.string(),
  session: SessionId,
  state: z.enum(['waiting', 'with-agent', 'ended', 'deflected']),
  queue: z.string(),
  channel: z.string(),
  locale: z.string(),
  said: z.array(SaidLine),
  why: z.string(),
  procedures: z.array(RecalledProcedure),
  /** Who helps, by the names the desk gives them; whose case it is first. */
  helped: z.array(z.string()),
  ticket: z.nullable(TicketRef),
  events: z.array(SessionEvent),
  /** Oldest first. */
  hints: z.array(Hint),
  /** Colleagues who read along to learn, by name, and until when; null: nobody. */
  listening: z.nullable(z.object({ names: z.array(z.string()), until: z.number() })),
  /** Everybody else of the desk, in its own order: what keeps them from taking it, in the reader's words; nothing: they may. */
  others: z.array(z.object({ id: z.string(), name: z.string(), lacks: z.array(z.string()) })),
  queues: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type WatchedSession = z.infer<typeof WatchedSession>;

const Reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000));
const Id = z.string().check(z.minLength(1), z.maxLength(200));

/** POST /v1/console/live/sessions/{session}/hand-over — to somebody by name, or to whoever is free in a queue. */
export const HandOver = z.strictObject({
  to: z.union([z.strictObject({ agent: Id }), z.strictObject({ queue: Id })]),
  /** Whoever takes it up reads it, and whoever had it. */
  reason: Reason,
});
export type HandOver = z.infer<typeof HandOver>;

/** POST /v1/console/live/sessions/{session}/experts — somebody joins who helps; the case stays whose it is. */
export const BringIn = z.strictObject({ id: Uuid7, agent: Id, reason: Reason });
export type BringIn = z.infer<typeof BringIn>;
