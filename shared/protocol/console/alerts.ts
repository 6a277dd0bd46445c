import * as z from 'zod/mini';
import { SessionId, Uuid7 } from '../ids.ts';

/** What a lead wants to be told of, each for themselves. No alert is about somebody of the desk, and none adds anybody up. */

/**
 * - `waits-long`: a customer has waited for so many minutes.
 * - `promise-near`: so many minutes are left of what was promised, or fewer.
 * - `low-score`: somebody gave a low score.
 * - `nobody-there`: nobody who can help with a skill or in a queue is there, at an hour at which somebody should be.
 */
const AlertKind = z.enum(['waits-long', 'promise-near', 'low-score', 'nobody-there']);
export type AlertKind = z.infer<typeof AlertKind>;

const Id = z.string().check(z.minLength(1), z.maxLength(200));
const Minutes = z.int().check(z.gte(1), z.lte(1440));
const Common = {
  /** Made by the sender: sent again it is the same rule. */
  id: Uuid7,
  /** Webhooks that want alerts are told, too. */
  webhooks: z.boolean(),
};

/** POST /v1/console/alert-rules — one more rule. Without a queue it is of all of them. */
export const NewAlertRule = z.discriminatedUnion('kind', [
  z.strictObject({ ...Common, kind: z.literal('waits-long'), minutes: Minutes, queue: z.optional(Id) }),
  z.strictObject({ ...Common, kind: z.literal('promise-near'), minutes: Minutes, queue: z.optional(Id) }),
  z.strictObject({ ...Common, kind: z.literal('low-score'), queue: z.optional(Id) }),
  z.strictObject({ ...Common, kind: z.literal('nobody-there'), of: z.enum(['queue', 'skill']), what: Id }),
]);
export type NewAlertRule = z.infer<typeof NewAlertRule>;

const Told = {
  id: z.string(),
  kind: AlertKind,
  minutes: z.nullable(z.int()),
  /** The queue's name; null: it is of all of them, or of a skill. */
  queue: z.nullable(z.string()),
  /** What the skill is called. */
  skill: z.nullable(z.string()),
};

const AlertRule = z.object({
  ...Told,
  webhooks: z.boolean(),
  /** It tells nothing: one person alone can help there, and it would be about them. */
  rests: z.boolean(),
});
export type AlertRule = z.infer<typeof AlertRule>;

/** Something that needs somebody, as long as it does. */
const Alert = z.object({
  ...Told,
  /** When it began to be told, UTC ms, like all times here. */
  at: z.number(),
  /** Its reader has taken it as seen. */
  seen: z.boolean(),
  /** The session it is about, to be looked at. */
  session: z.nullable(SessionId),
  /** The answer it is about. */
  answer: z.nullable(z.string()),
  /** Since when the customer has been waiting. */
  since: z.nullable(z.number()),
  promisedBy: z.nullable(z.number()),
});
export type Alert = z.infer<typeof Alert>;

const Choice = z.object({ id: z.string(), name: z.string() });

/** GET /v1/console/alerts — what stands now, the newest first, and one's own rules. */
export const Alerts = z.object({
  zone: z.string(),
  alerts: z.array(Alert),
  rules: z.array(AlertRule),
  /** What a rule may be about. */
  queues: z.array(Choice),
  skills: z.array(Choice),
});
export type Alerts = z.infer<typeof Alerts>;
