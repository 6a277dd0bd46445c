import * as z from 'zod/mini';
import { textOrNone } from '../rows.ts';

/** What Freshdesk's JSON answers, as far as it is read (API v2). */

const id = z.coerce.string();
const idOrNone = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'number' || typeof value === 'string' ? String(value) : null)),
);

/** Whose the key is. An agent's number and their contact's are the same. */
export const CurrentAgent = z.object({
  id: idOrNone,
  contact: z.object({ name: textOrNone }),
});

/** When things happened last: earlier times of the same are not kept. */
const Stats = z.object({
  first_responded_at: textOrNone,
  status_updated_at: textOrNone,
  reopened_at: textOrNone,
  resolved_at: textOrNone,
  closed_at: textOrNone,
  pending_since: textOrNone,
});

export const TicketRow = z.object({
  id,
  subject: textOrNone,
  status: id,
  responder_id: idOrNone,
  group_id: idOrNone,
  requester_id: idOrNone,
  requester: z.optional(z.nullable(z.object({ name: textOrNone }))),
  source: z.optional(z.unknown()),
  priority: z.optional(z.unknown()),
  type: textOrNone,
  spam: z.optional(z.unknown()),
  deleted: z.optional(z.unknown()),
  custom_fields: z._default(z.nullable(z.record(z.string(), z.unknown())), {}),
  stats: z.optional(z.nullable(Stats)),
  created_at: z.string(),
  updated_at: z.string(),
});
export type TicketRow = z.infer<typeof TicketRow>;

export const ConversationRow = z.object({
  id,
  body_text: textOrNone,
  incoming: z._default(z.boolean(), false),
  private: z._default(z.boolean(), false),
  source: z.optional(z.unknown()),
  user_id: idOrNone,
  automation_id: idOrNone,
  auto_response: z.optional(z.unknown()),
  created_at: z.string(),
});
export type ConversationRow = z.infer<typeof ConversationRow>;

export const RatingRow = z.object({
  id,
  ticket_id: id,
  agent_id: idOrNone,
  feedback: textOrNone,
  ratings: z._default(z.nullable(z.record(z.string(), z.unknown())), {}),
  created_at: z.string(),
});
export type RatingRow = z.infer<typeof RatingRow>;

export const GroupRow = z.object({ id, name: z.string() });

/** A ticket field; those of statuses have each number's names, for agents and for customers. */
export const FieldRow = z.object({
  type: z.string(),
  choices: z.optional(z.unknown()),
});
