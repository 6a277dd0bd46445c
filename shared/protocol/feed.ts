import * as z from 'zod/mini';
import { AskedLanguage } from '../locales/locale.ts';
import { Cursor, SessionId, TicketRef, Uuid7 } from './ids.ts';
import { ScoreLine, SessionCard } from './session-card.ts';

/** After a low score the customer asks to talk to somebody again. Told again when it is done: it goes from every device. */
export const Recovery = z.object({
  id: z.string(),
  session: SessionId,
  /** Whom the customer asked for; a lead may be told of both. */
  to: z.enum(['agent', 'lead']),
  at: z.number(),
  done: z.boolean(),
  /** The reader, when the session was theirs. Nobody is told whose else it was: requests would be counted by person. */
  agent: z.nullable(z.object({ name: z.string() })),
  /** null also once it is done. */
  ticket: z.nullable(TicketRef),
  /** The customer's language, and what they said in the rating. */
  locale: z.string(),
  after: z.array(ScoreLine),
});
export type Recovery = z.infer<typeof Recovery>;

/** The language to write in; by default the first the agent speaks. */
export const LanguageQuery = z.object({ language: AskedLanguage });

export const FeedQuery = z.extend(LanguageQuery, {
  /** The epoch that came with that cursor. */
  epoch: z.optional(z.string().check(z.maxLength(40))),
  after: z.optional(z.coerce.number().check(z.int(), z.nonnegative())),
  limit: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(500)), 100),
});

/** GET /v1/agent/feed?after=CURSOR — at least once, in order; that there is news is told over SSE at /v1/agent/stream. */
export const FeedItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('card'), seq: Cursor, card: SessionCard }),
  z.object({
    kind: z.literal('offer'),
    seq: Cursor,
    offer: z.object({
      id: z.string(),
      session: SessionId,
      text: z.string(),
      since: z.number(),
      expires: z.number(),
    }),
  }),
  z.object({ kind: z.literal('recovery'), seq: Cursor, recovery: Recovery }),
  /** Erased at the customer's wish: drop every copy. */
  z.object({ kind: z.literal('erased'), seq: Cursor, session: SessionId }),
]);
export type FeedItem = z.infer<typeof FeedItem>;

/**
 * `epoch` goes with the cursor: sent along with `after`, it lets a collector whose backup was restored see that it never
 * told that much, and start over. Absent from collectors of before.
 */
export const Feed = z.object({
  cursor: Cursor,
  epoch: z.optional(z.string().check(z.maxLength(40))),
  items: z.array(FeedItem),
  more: z.boolean(),
});
export type Feed = z.infer<typeof Feed>;

/** The data of an event "news" of a stream: up to this cursor there is something new to read. */
export const News = z.object({ cursor: Cursor });
export type News = z.infer<typeof News>;

/** POST /v1/agent/claims — the session id as found on a ticket the agent has open. */
export const Claim = z.strictObject({
  session: SessionId,
  helpdesk: z.string().check(z.minLength(1), z.maxLength(60)),
  ticket: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type Claim = z.infer<typeof Claim>;

/** POST /v1/agent/recovered — a customer's request for a human has been seen to; said twice is said once. */
export const RecoveryDone = z.strictObject({ id: Uuid7 });

/** POST /v1/agent/ended — the extension saw the ticket solved. */
export const TicketEnded = z.strictObject({ session: SessionId });
