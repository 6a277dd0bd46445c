import * as z from 'zod/mini';

/** Addresses of the company's that the collector tells what happens, and what became of each time it told. */

/** What a webhook may be told of. */
export const WebhookEvent = z.enum([
  'answer.created',
  'answer.low-score',
  'session.ended',
  'callback.requested',
  'alert.raised',
]);
export type WebhookEvent = z.infer<typeof WebhookEvent>;

/** How it is told: JSON as documented, or as a message that Slack or Teams shows. */
export const WebhookForm = z.enum(['json', 'slack', 'teams']);
export type WebhookForm = z.infer<typeof WebhookForm>;

/** `paused`: somebody did it; `off`: the collector did, after days of failing. Neither is told of what happens meanwhile. */
const WebhookState = z.enum(['on', 'paused', 'off']);

const Given = {
  name: z.string().check(z.trim(), z.minLength(1), z.maxLength(80)),
  url: z.string().check(z.trim(), z.minLength(1), z.maxLength(500)),
  form: WebhookForm,
  events: z.array(WebhookEvent).check(z.minLength(1), z.maxLength(WebhookEvent.options.length)),
  /** May the words of customers be sent along, too? */
  words: z.boolean(),
};

/** POST /v1/console/webhooks — one more. */
export const NewWebhook = z.strictObject(Given);
export type NewWebhook = z.infer<typeof NewWebhook>;

/** POST /v1/console/webhooks/{id} — what is left out stays as it is. */
export const ChangeWebhook = z.strictObject({
  ...z.partial(z.object(Given)).shape,
  state: z.optional(z.enum(['on', 'paused'])),
});
export type ChangeWebhook = z.infer<typeof ChangeWebhook>;

export const Webhook = z.object({
  id: z.string(),
  ...Given,
  state: WebhookState,
  /** UTC ms: since when nothing has got through; null: the last did. */
  failingSince: z.nullable(z.number()),
  /** Until when the secret before this one signs, too; null: there is none. */
  formerUntil: z.nullable(z.number()),
  createdAt: z.number(),
});
export type Webhook = z.infer<typeof Webhook>;

/** GET /v1/console/webhooks. */
export const Webhooks = z.object({
  webhooks: z.array(Webhook),
  /** For so many days deliveries are kept. */
  keptDays: z.int(),
});
export type Webhooks = z.infer<typeof Webhooks>;

/** The secret, which is told this once, when it is made. */
export const WebhookSecret = z.object({ webhook: Webhook, secret: z.string() });
export type WebhookSecret = z.infer<typeof WebhookSecret>;

export const DeliveriesQuery = z.object({
  /** Of this webhook alone. */
  webhook: z.optional(z.string().check(z.maxLength(60))),
  /** The `next` of the page before. */
  before: z.optional(z.coerce.number().check(z.int(), z.positive())),
});

/** `due`: it is to be sent, for the first time or again; `failed`: it was given up; `dropped`: what it told of is gone. */
const DeliveryState = z.enum(['due', 'sent', 'failed', 'dropped']);

/** One thing told to one webhook, as its last attempt went. */
export const Delivery = z.object({
  /** In order of the page. */
  place: z.int(),
  webhook: z.string(),
  /** The `webhook-id` it is sent with, each time the same. */
  message: z.string(),
  event: z.union([WebhookEvent, z.literal('test')]),
  /** When it happened, UTC ms, like all times here. */
  at: z.number(),
  state: DeliveryState,
  attempts: z.int(),
  triedAt: z.nullable(z.number()),
  /** When it is tried next; null: not any more. */
  dueAt: z.nullable(z.number()),
  /** The HTTP status; null: there was no reply. */
  status: z.nullable(z.int()),
  /** How long the reply took, ms. */
  ms: z.nullable(z.int()),
  /** The first 200 characters of the reply, or why there was none. */
  reply: z.nullable(z.string()),
});
export type Delivery = z.infer<typeof Delivery>;

/** GET /v1/console/webhook-deliveries — newest first. */
export const Deliveries = z.object({ items: z.array(Delivery), next: z.nullable(z.int()) });
export type Deliveries = z.infer<typeof Deliveries>;

/** POST /v1/console/webhooks/{id}/again — a message once more, under the same id. */
export const SendAgain = z.strictObject({ message: z.string().check(z.maxLength(80)) });
