import * as z from 'zod/mini';
import { RecalledProcedure } from '../../procedures/procedure.ts';
import { AnswerWay } from '../answer-way.ts';
import { SessionId, TicketRef } from '../ids.ts';
import { SaidLine, ScoreLine } from '../session-card.ts';
import { Handling } from './handling.ts';

/** Customers' answers one by one, for whoever may read words. Nobody's name stands in a list. */

const Code = z.nullable(z.string());
/** Names an answer and opens nothing else; sorts by when it came. */
const AnswerId = z.string().check(z.regex(/^\d{1,16}$/));

/** What one customer said at one time, all its questions together. */
export const AnswerLine = z.object({
  id: AnswerId,
  /** When it was first answered, UTC ms. */
  at: z.number(),
  /** Null: it belongs to none, as by an open link. */
  session: z.nullable(SessionId),
  survey: z.string(),
  scores: z.array(ScoreLine),
  /** Does a score call for help? */
  low: z.boolean(),
  comment: z.nullable(z.string()),
  /** Where the words looked for stand in the comment: [from, to) in UTF-16 units. */
  marks: z.array(z.tuple([z.int(), z.int()])),
  queue: Code,
  topic: Code,
  channel: Code,
  /** The customer's language as they had it: `es-MX`. */
  locale: z.string(),
  via: AnswerWay,
  /** Where the open link was found; null: it was none. */
  source: z.nullable(z.string()),
  state: z.enum(['partial', 'complete']),
  handling: Handling,
});
export type AnswerLine = z.infer<typeof AnswerLine>;

/** GET /v1/console/answers — newest first; pages go on from `next`, so that what arrives meanwhile shifts nothing. */
export const AnswerPage = z.object({
  zone: z.string(),
  answers: z.array(AnswerLine),
  /** `after` of the page that follows; null: this was the last. */
  next: z.nullable(AnswerId),
});
export type AnswerPage = z.infer<typeof AnswerPage>;

/** GET /v1/console/low-scores — low scores that wait for somebody or are with somebody, those due first come first. */
export const LowScores = z.object({
  zone: z.string(),
  waiting: z.int(),
  withSomebody: z.int(),
  answers: z.array(AnswerLine),
});
export type LowScores = z.infer<typeof LowScores>;

/** Something that happened in a session, in order. */
export const SessionEvent = z.object({
  at: z.number(),
  what: z.enum([
    'began',
    'routed',
    'with-agent',
    'handed-up',
    'handed-over',
    'brought-in',
    'added',
    'asked',
    'answered',
    'callback',
    'callback-done',
    'ended',
  ]),
  /** Whom it concerns, by the name the desk gives them; null: nobody of the desk. */
  agent: z.nullable(z.string()),
  /** By what it ended, to which tier it went, whom a callback was asked of; null where there is nothing to say. */
  detail: z.nullable(z.string()),
});
export type SessionEvent = z.infer<typeof SessionEvent>;

/** GET /v1/console/answers/{id} — one answer and the session behind it. Whoever reads it stands in the list of readings. */
export const AnswerInFull = z.object({
  zone: z.string(),
  answer: AnswerLine,
  /** What was chosen after the score and measures nothing: the reasons. */
  reasons: z.array(SaidLine),
  /** Null: it belongs to none. */
  session: z.nullable(
    z.object({
      id: SessionId,
      createdAt: z.number(),
      endedAt: z.nullable(z.number()),
      /** What the customer said before they were helped, and added later. */
      said: z.array(SaidLine),
      /** Why it was routed as it was, in the reader's language. */
      why: z.string(),
      /** What the desk does in a situation as critical as this. */
      procedures: z.array(RecalledProcedure),
      /** Who helped, by the names the desk gives them; the last owner first. */
      helped: z.array(z.string()),
      ticket: z.nullable(TicketRef),
      events: z.array(SessionEvent),
    }),
  ),
});
export type AnswerInFull = z.infer<typeof AnswerInFull>;
