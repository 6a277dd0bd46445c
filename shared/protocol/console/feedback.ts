import * as z from 'zod/mini';
import { SessionId, Uuid7 } from '../ids.ts';
import { Day } from './days.ts';

/** Feedback notes: words of one person who leads to one of the desk. The two read all of it, nobody else any of it. */

const Person = z.object({ id: z.string(), name: z.string() });
const Words = z.string().check(z.trim(), z.maxLength(4000));
const SomeWords = Words.check(z.minLength(1));
const PersonId = z.string().check(z.minLength(1), z.maxLength(100));

export const FeedbackNote = z.object({
  id: Uuid7,
  /** `praise`: what a customer said, passed on to whoever helped. */
  kind: z.enum(['note', 'praise']),
  /** UTC ms. */
  at: z.number(),
  author: Person,
  agent: Person,
  /** Did the reader write it? */
  mine: z.boolean(),
  /** What was done well: it stands first. Of praise all there is. */
  strength: z.string(),
  /** What was seen, heard or read, without a judgement. */
  observed: z.string(),
  /** How it is understandable that it came so. */
  validated: z.string(),
  /** What comes next. */
  identified: z.string(),
  /** Of praise: what the customer wrote; null: nothing, or it was erased. */
  customer: z.nullable(z.string()),
  /** The day on which the two look at it again, and when that was done. */
  followUp: z.nullable(Day),
  doneAt: z.nullable(z.number()),
  /** When the one it is for said that they read it. */
  readAt: z.nullable(z.number()),
  answer: z.nullable(z.object({ text: z.string(), at: z.number() })),
});
export type FeedbackNote = z.infer<typeof FeedbackNote>;

/** GET /v1/console/feedback — the reader's own notes, written and received, newest first. */
export const Feedback = z.object({
  zone: z.string(),
  /** The day it is at the desk. */
  today: Day,
  /** Whom the reader may write to, in the desk's own order. */
  people: z.array(Person),
  /** With whom the reader may look at an agenda: those they may write to, or those who lead. */
  partners: z.array(Person),
  notes: z.array(FeedbackNote),
});
export type Feedback = z.infer<typeof Feedback>;

/** POST /v1/console/feedback — under an id of the sender's making: sent again it is the same. */
export const WriteFeedback = z.strictObject({
  id: Uuid7,
  agent: PersonId,
  strength: SomeWords,
  observed: SomeWords,
  validated: z._default(Words, ''),
  identified: SomeWords,
  followUp: z._default(z.nullable(Day), null),
});
export type WriteFeedback = z.infer<typeof WriteFeedback>;

/** POST /v1/console/answers/{id}/praise — to everybody who helped in the case behind an answer, but the sender. */
export const PassPraise = z.strictObject({ id: Uuid7, words: SomeWords });
export type PassPraise = z.infer<typeof PassPraise>;
export const Passed = z.object({ to: z.array(z.string()) });

/** POST /v1/console/feedback/{id}/answer — that it was read, and in the place of an earlier answer what the reader says. */
export const AnswerFeedback = z.strictObject({ text: z._default(Words, '') });
export type AnswerFeedback = z.infer<typeof AnswerFeedback>;

/** POST /v1/console/feedback/{id}/follow-up — by whoever wrote the note. `day` null: none any more. */
export const FollowUp = z.strictObject({ day: z.nullable(Day), done: z.boolean() });
export type FollowUp = z.infer<typeof FollowUp>;

export const AgendaQuery = z.strictObject({ with: PersonId });

/** What two people may talk about: what passed between them, and what both know already. No figure of either. */
export const Agenda = z.object({
  /** From this instant on (UTC ms). */
  since: z.number(),
  items: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('follow-up'), day: Day, words: z.string() }),
      z.object({ kind: z.enum(['answer', 'praise', 'hint']), at: z.number(), words: z.string() }),
      z.object({ kind: z.literal('review'), at: z.number(), words: z.string(), session: SessionId }),
      z.object({ kind: z.literal('target'), at: z.number(), words: z.string(), waits: z.boolean() }),
      z.object({ kind: z.literal('wish'), words: z.string() }),
    ]),
  ),
});
export type Agenda = z.infer<typeof Agenda>;
