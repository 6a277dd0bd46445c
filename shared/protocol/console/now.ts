import * as z from 'zod/mini';
import { SessionId, TicketRef } from '../ids.ts';
import { LeadNow, TeamFigures, WaitCoverage } from '../lead.ts';

/** A customer who, after a low score, asked for somebody to call; the leads have been told of it. */
const CallbackRequest = z.object({
  id: z.string(),
  session: SessionId,
  /** UTC ms. */
  at: z.number(),
  /** Whom the customer asked for. */
  to: z.enum(['agent', 'lead']),
  queue: z.string(),
  ticket: z.nullable(TicketRef),
  /** The customer's language. */
  locale: z.string(),
});
export type CallbackRequest = z.infer<typeof CallbackRequest>;

/** GET /v1/console/now — the desk at this moment: who waits, who asked to be called, and whether it keeps what it tells. */
export const ConsoleNow = z.object({
  now: LeadNow,
  /** Within how many minutes a first reply is promised, by queue. */
  promises: z.record(z.string(), z.number()),
  /** Oldest first. */
  callbacks: z.array(CallbackRequest),
  waits: WaitCoverage,
  figures: TeamFigures,
  /** Webhooks that were switched off because nothing got through. */
  webhooksOff: z.int(),
});
export type ConsoleNow = z.infer<typeof ConsoleNow>;
