import * as z from 'zod/mini';

export const PresenceStatus = z.enum(['available', 'busy', 'away']);

/** PUT /v1/agent/presence — heartbeat; status is set by the agent, load is read from the helpdesk. */
export const Presence = z.strictObject({
  status: PresenceStatus,
  /** Capacity units in use by channel. */
  load: z.record(z.string().check(z.maxLength(60)), z.int().check(z.nonnegative(), z.lte(10_000))),
});
export type Presence = z.infer<typeof Presence>;

/** POST /v1/agent/offers/{id} — declining never lowers anything. */
export const AnswerOffer = z.strictObject({ answer: z.enum(['accept', 'decline']) });
