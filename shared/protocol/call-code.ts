import * as z from 'zod/mini';
import { SessionId, TicketRef, Uuid7 } from './ids.ts';

/** POST /v1/agent/codes — after a call: for a session of the agent's own, else for one that begins here, tied to the ticket. */
export const MakeCode = z.strictObject({
  /** The same id again is the same call. */
  id: Uuid7,
  session: z.nullable(SessionId),
  ticket: z.nullable(TicketRef),
});
export type MakeCode = z.infer<typeof MakeCode>;

/** What the agent reads out, or sends. */
export const CallCode = z.object({
  session: SessionId,
  /** Ten digits in groups, to be used once. */
  code: z.string(),
  /** The page on which the code is typed. */
  address: z.string(),
  /** The page behind it, for a text message or a mail. */
  link: z.string(),
  /** Until when the code is taken, UTC ms. */
  expiresAt: z.number(),
});
export type CallCode = z.infer<typeof CallCode>;
