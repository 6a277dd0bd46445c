import * as z from 'zod/mini';
import { RecalledProcedure } from '../../procedures/procedure.ts';
import { SessionId, TicketRef, Uuid7 } from '../ids.ts';
import { SaidLine } from '../session-card.ts';
import { SessionEvent } from './answers.ts';

/** A lead takes colleagues into a running session, to learn: they read along, and nothing of it counts for anybody. */

/** POST /v1/console/live/sessions/{session}/listeners — under an id of the sender's making: sent again it is the same. */
export const TakeIn = z.strictObject({
  id: Uuid7,
  agents: z.array(z.string().check(z.minLength(1), z.maxLength(200))).check(z.minLength(1), z.maxLength(12)),
  /** For how long; the session's end ends it, too. */
  minutes: z.int().check(z.gte(5), z.lte(240)),
  /** What there is to learn: they read it, and whoever helps. */
  words: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
});
export type TakeIn = z.infer<typeof TakeIn>;

/** GET /v1/console/learning — the running sessions the caller was taken into, as far as they may read along. */
export const Learning = z.object({
  zone: z.string(),
  sessions: z.array(
    z.object({
      session: SessionId,
      queue: z.string(),
      locale: z.string(),
      /** Who took them in, by name, and what there is to learn. */
      by: z.string(),
      words: z.string(),
      /** UTC ms. */
      until: z.number(),
      said: z.array(SaidLine),
      why: z.string(),
      procedures: z.array(RecalledProcedure),
      helped: z.array(z.string()),
      ticket: z.nullable(TicketRef),
      events: z.array(SessionEvent),
    }),
  ),
});
export type Learning = z.infer<typeof Learning>;
