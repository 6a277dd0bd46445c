import * as z from 'zod/mini';
import { listOf, textOrNone } from '../rows.ts';

/** What Zendesk's JSON answers, as far as it is read (Support API 2.0.0, OpenAPI 3.0.3). */

const id = z.coerce.string();
const idOrNone = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'number' || typeof value === 'string' ? String(value) : null)),
);

const Via = z.object({ channel: z.optional(z.unknown()), source: z.optional(z.unknown()) });

export const TicketRow = z.object({
  id,
  subject: textOrNone,
  status: z.string(),
  custom_status_id: idOrNone,
  assignee_id: idOrNone,
  group_id: idOrNone,
  requester_id: idOrNone,
  submitter_id: idOrNone,
  priority: textOrNone,
  type: textOrNone,
  via: z.optional(Via),
  tags: listOf(z.string()),
  custom_fields: listOf(z.object({ id, value: z.unknown() })),
  created_at: z.string(),
});
export type TicketRow = z.infer<typeof TicketRow>;

/** One thing in an audit, whatever its type: kinds Zendesk adds later are passed over. */
const AuditEvent = z.object({
  id,
  type: z.string(),
  field_name: textOrNone,
  value: z.optional(z.unknown()),
  previous_value: z.optional(z.unknown()),
  public: z.optional(z.boolean()),
  author_id: idOrNone,
  body: textOrNone,
  comment_id: idOrNone,
  score: textOrNone,
  via: z.optional(Via),
});
export type AuditEvent = z.infer<typeof AuditEvent>;

/** One update of a ticket: all that somebody, and the rules it set off, changed at once. */
export const AuditRow = z.object({
  id,
  author_id: id,
  created_at: z.string(),
  via: z.optional(Via),
  events: listOf(AuditEvent),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const UserRow = z.object({
  id,
  name: z._default(z.string(), ''),
  role: textOrNone,
  locale: textOrNone,
});
export type UserRow = z.infer<typeof UserRow>;

/** `/users/me`: strangers get one as well, without a number of their own. */
export const CurrentUser = z.object({
  user: z.object({ id: idOrNone, name: z._default(z.string(), ''), role: textOrNone }),
});

export const GroupRow = z.object({ id, name: z.string() });
export const FieldRow = z.object({ id, title: z.string() });
export const CustomStatusRow = z.object({ id, agent_label: z.string(), status_category: z.string() });

/** The mark of a list's next page, where it has one. */
export const Paged = z.object({
  meta: z.optional(z.object({ has_more: z.optional(z.boolean()), after_cursor: textOrNone })),
});

/** A value of an audit's field as a number of a user or group: text or number; null where it was emptied. */
export const idIn = (value: unknown): string | null => {
  const found = idOrNone.parse(value);
  return found === '' ? null : found;
};
