import * as z from 'zod';

/**
 * What Zendesk's published contract says of the requests made and of their replies, written down by hand: paths, fields and
 * types alone. Support API 2.0.0 (OpenAPI 3.0.3), as published in November 2026.
 */

const number = z.union([z.int(), z.bigint()]);
const date = z.iso.datetime();
const ids = z.string().regex(/^\d+(,\d+){0,99}$/);
const size = (most: number) =>
  z
    .string()
    .regex(/^\d+$/)
    .refine((value) => Number(value) >= 1 && Number(value) <= most);
const paged = { 'page[size]': size(100), 'page[after]': z.string().optional() };
const Meta = z.object({ has_more: z.boolean(), after_cursor: z.string().nullable() });
const Via = z.object({
  channel: z.union([z.string(), z.int()]),
  source: z.record(z.string(), z.unknown()).optional(),
});

const Ticket = z.object({
  id: number,
  url: z.string(),
  subject: z.string().nullable(),
  status: z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']),
  custom_status_id: number.nullable(),
  assignee_id: number.nullable(),
  group_id: number.nullable(),
  requester_id: number.nullable(),
  submitter_id: number.nullable(),
  priority: z.enum(['urgent', 'high', 'normal', 'low']).nullable(),
  type: z.enum(['problem', 'incident', 'question', 'task']).nullable(),
  via: Via,
  tags: z.array(z.string()),
  custom_fields: z.array(z.object({ id: number, value: z.unknown() })),
  satisfaction_rating: z.record(z.string(), z.unknown()).nullable(),
  created_at: date,
  updated_at: date,
});
export type Ticket = z.infer<typeof Ticket>;

const Audit = z.object({
  id: number,
  ticket_id: number,
  author_id: number,
  created_at: date,
  via: Via,
  metadata: z.record(z.string(), z.unknown()),
  events: z.array(z.record(z.string(), z.unknown())),
});
export type Audit = z.infer<typeof Audit>;

const User = z.object({ id: number.nullable(), name: z.string(), role: z.string(), locale: z.string() });

/** What is read, by the pattern of its path: the query it takes and what it answers. */
export const routes = [
  { path: /^users\/me$/, query: z.strictObject({}), reply: z.object({ user: User }) },
  {
    path: /^search\/export$/,
    query: z.strictObject({
      query: z.string().min(1),
      'filter[type]': z.literal('ticket'),
      'page[size]': size(1000),
      'page[after]': z.string().optional(),
    }),
    reply: z.object({
      results: z.array(z.object({ id: number, result_type: z.literal('ticket') })),
      meta: Meta,
      links: z.object({ next: z.string().nullable(), prev: z.null() }),
      facets: z.null(),
    }),
  },
  {
    path: /^tickets\/show_many$/,
    query: z.strictObject({ ids }),
    reply: z.object({ tickets: z.array(Ticket).max(100) }),
  },
  {
    path: /^tickets\/\d+\/audits$/,
    query: z.strictObject(paged),
    reply: z.object({ audits: z.array(Audit).max(100), meta: Meta }),
  },
  {
    path: /^users\/show_many$/,
    query: z.strictObject({ ids, include_deleted: z.enum(['true', 'false']) }),
    reply: z.object({ users: z.array(User).max(100) }),
  },
  {
    path: /^groups$/,
    query: z.strictObject({ ...paged, exclude_deleted: z.enum(['true', 'false']) }),
    reply: z.object({
      groups: z.array(z.object({ id: number, name: z.string(), deleted: z.boolean() })),
      meta: Meta,
    }),
  },
  {
    path: /^ticket_fields$/,
    query: z.strictObject(paged),
    reply: z.object({
      ticket_fields: z.array(z.object({ id: number, title: z.string(), type: z.string() })),
      meta: Meta,
    }),
  },
  {
    path: /^custom_statuses$/,
    // No pagination is provided: what is asked of it is passed over.
    query: z.object({}),
    reply: z.object({
      custom_statuses: z.array(
        z.object({
          id: number,
          agent_label: z.string(),
          status_category: z.enum(['new', 'open', 'pending', 'hold', 'solved']),
        }),
      ),
    }),
  },
] as const;
