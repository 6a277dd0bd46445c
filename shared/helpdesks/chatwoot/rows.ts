import * as z from 'zod/mini';
import { textOrNone } from '../rows.ts';

/** What Chatwoot's JSON answers, as far as it is read (application API 1.0.0, OpenAPI 3.0.1). */

const id = z.coerce.string();
const idOrNone = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'number' || typeof value === 'string' ? String(value) : null)),
);
const attributes = z._default(z.nullable(z.record(z.string(), z.unknown())), {});

export const Profile = z.object({
  id: idOrNone,
  name: z._default(z.string(), ''),
  accounts: z.array(z.object({ id })),
});

const Named = z.object({ id, name: z.string() });
export const NamedRow = Named;

export const ConversationRow = z.object({
  id,
  inbox_id: id,
  status: z.string(),
  priority: textOrNone,
  created_at: z.number(),
  last_activity_at: z.number(),
  custom_attributes: attributes,
  additional_attributes: attributes,
  meta: z.object({
    sender: z.optional(z.object({ id: idOrNone })),
    channel: textOrNone,
    assignee: z.optional(z.nullable(Named)),
    team: z.optional(z.nullable(Named)),
  }),
});
export type ConversationRow = z.infer<typeof ConversationRow>;

/** Older versions name a message's type, newer ones number it. */
const kinds = ['incoming', 'outgoing', 'activity', 'template'];

export const MessageRow = z.object({
  id,
  content: textOrNone,
  content_type: textOrNone,
  content_attributes: attributes,
  message_type: z.pipe(
    z.union([z.string(), z.number()]),
    z.transform((type) => (typeof type === 'number' ? (kinds[type] ?? String(type)) : type)),
  ),
  created_at: z.number(),
  private: z._default(z.boolean(), false),
  sender: z.optional(z.nullable(z.object({ id: idOrNone, name: textOrNone, type: textOrNone }))),
});
export type MessageRow = z.infer<typeof MessageRow>;
