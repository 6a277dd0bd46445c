import * as z from 'zod/mini';
import { listOf, textOrNone } from '../rows.ts';

/** What Zammad's JSON answers, as far as it is read (REST API v1, with `expand=true`). */

const id = z.coerce.string();
const idOrNone = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) => (typeof value === 'number' || typeof value === 'string' ? String(value) : null)),
);

/** `users/me`: customers have one as well, in the role of customers and with no groups. */
export const CurrentUser = z.object({
  id: idOrNone,
  firstname: textOrNone,
  lastname: textOrNone,
  login: textOrNone,
  roles: listOf(z.string()),
  group_ids: z.optional(z.unknown()),
});

/** Fields of the company's own stand beside Zammad's. */
export const TicketRow = z.looseObject({
  id,
  title: textOrNone,
  state_id: idOrNone,
  state: textOrNone,
  owner_id: idOrNone,
  group: textOrNone,
  customer_id: idOrNone,
  priority: textOrNone,
  create_article_type: textOrNone,
  created_at: z.string(),
  updated_at: z.string(),
});
export type TicketRow = z.infer<typeof TicketRow>;

/** One change of one field, or another thing that happened to a ticket. */
export const HistoryRow = z.object({
  id,
  object: textOrNone,
  type: textOrNone,
  attribute: textOrNone,
  id_from: idOrNone,
  id_to: idOrNone,
  value_from: textOrNone,
  value_to: textOrNone,
  created_by_id: id,
  created_at: z.string(),
});
export type HistoryRow = z.infer<typeof HistoryRow>;

export const ArticleRow = z.object({
  id,
  body: textOrNone,
  content_type: textOrNone,
  internal: z._default(z.boolean(), false),
  sender: textOrNone,
  type: textOrNone,
  from: textOrNone,
  created_by_id: idOrNone,
  origin_by_id: idOrNone,
  preferences: z._default(z.nullable(z.record(z.string(), z.unknown())), {}),
  created_at: z.string(),
});
export type ArticleRow = z.infer<typeof ArticleRow>;

export const StateRow = z.object({ id, name: z.string(), state_type: textOrNone });
export type StateRow = z.infer<typeof StateRow>;
