import * as z from 'zod/mini';
import { listOf, textOrNone } from '../rows.ts';

/** What Redmine's JSON answers, as far as it is read (measured against 5.0.4). */

const Named = z.object({ id: z.coerce.string(), name: z.string() });
export type Named = z.infer<typeof Named>;

export const StatusRow = z.object({
  id: z.coerce.string(),
  name: z.string(),
  is_closed: z._default(z.boolean(), false),
});
export type StatusRow = z.infer<typeof StatusRow>;

const Detail = z.object({
  /** attr: a field of the ticket, by its column; cf: a custom field; attachment; relation. */
  property: z.string(),
  name: z.string(),
  old_value: textOrNone,
  new_value: textOrNone,
});
export type Detail = z.infer<typeof Detail>;

/** An entry of a ticket's history: words, changes, or both. */
export const JournalRow = z.object({
  id: z.coerce.string(),
  user: Named,
  notes: textOrNone,
  created_on: z.string(),
  private_notes: z._default(z.boolean(), false),
  details: listOf(Detail),
});
export type JournalRow = z.infer<typeof JournalRow>;

export const IssueRow = z.object({
  id: z.coerce.string(),
  project: Named,
  status: Named,
  priority: z.optional(Named),
  author: Named,
  assigned_to: z.optional(Named),
  category: z.optional(Named),
  subject: textOrNone,
  created_on: z.string(),
  updated_on: z.string(),
  custom_fields: listOf(z.object({ name: z.string(), value: z.unknown() })),
  relations: listOf(
    z.object({ issue_id: z.coerce.string(), issue_to_id: z.coerce.string(), relation_type: z.string() }),
  ),
});
export type IssueRow = z.infer<typeof IssueRow>;

export const MemberRow = z.object({
  user: z.optional(Named),
  group: z.optional(Named),
  roles: listOf(z.object({ id: z.coerce.string() })),
});

export const RoleAnswer = z.object({ role: z.object({ permissions: listOf(z.string()) }) });

export const ProjectAnswer = z.object({ project: Named });

/** `/users/current.json`. It carries the agent's key as well: it is never kept whole. */
export const CurrentUser = z.object({
  user: z.object({
    id: z.coerce.string(),
    firstname: z._default(z.string(), ''),
    lastname: z._default(z.string(), ''),
    login: z.string(),
  }),
});
