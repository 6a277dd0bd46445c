import * as z from 'zod';

/**
 * What Zammad's published documentation (docs.zammad.org, REST API v1, November 2026) says of the requests made and of their
 * replies, and its controllers where that is silent (conditions of a search, the history), written down by hand: paths,
 * fields and types alone.
 */

const number = z.union([z.int(), z.bigint()]);
const date = z.iso.datetime();
const digits = z.string().regex(/^\d+$/);
const expand = z.literal('true');

const Ticket = z.looseObject({
  id: number,
  number: z.string(),
  title: z.string(),
  state_id: number,
  state: z.string(),
  owner_id: number,
  owner: z.string(),
  group_id: number,
  group: z.string(),
  customer_id: number,
  customer: z.string(),
  priority: z.string(),
  create_article_type: z.string(),
  created_at: date,
  updated_at: date,
});
export type Ticket = z.infer<typeof Ticket>;

const Change = z.object({
  id: number,
  o_id: number,
  object: z.string(),
  type: z.string(),
  attribute: z.string().optional(),
  id_from: number.nullable().optional(),
  id_to: number.nullable().optional(),
  value_from: z.string().nullable().optional(),
  value_to: z.string().nullable().optional(),
  created_by_id: number,
  created_at: date,
});
export type Change = z.infer<typeof Change>;

const Article = z.object({
  id: number,
  ticket_id: number,
  from: z.string(),
  body: z.string(),
  content_type: z.enum(['text/plain', 'text/html']),
  type: z.string(),
  sender: z.enum(['Agent', 'Customer', 'System']),
  internal: z.boolean(),
  created_by_id: number,
  origin_by_id: number.nullable(),
  preferences: z.record(z.string(), z.unknown()),
  created_at: date,
});
export type Article = z.infer<typeof Article>;

/** What is read, by the pattern of its path: the query it takes and what it answers. */
export const routes = [
  {
    path: /^users\/me$/,
    query: z.strictObject({ expand }),
    reply: z.object({
      id: number,
      login: z.string(),
      firstname: z.string(),
      lastname: z.string(),
      roles: z.array(z.string()),
      group_ids: z.record(z.string(), z.array(z.string())),
    }),
  },
  {
    path: /^tickets\/search$/,
    query: z.strictObject({
      expand,
      sort_by: z.literal('updated_at'),
      order_by: z.enum(['asc', 'desc']),
      per_page: digits.refine((value) => Number(value) <= 200),
      page: digits,
      'condition[ticket.owner_id][operator]': z.literal('is'),
      'condition[ticket.owner_id][value]': digits,
      'condition[ticket.updated_at][operator]': z.literal('after (absolute)').optional(),
      'condition[ticket.updated_at][value]': date.optional(),
      'condition[ticket.state_id][operator]': z.literal('is').optional(),
      'condition[ticket.state_id][value]': digits.optional(),
      'condition[ticket.state_id][value][]': digits.optional(),
    }),
    reply: z.array(Ticket).max(200),
  },
  { path: /^tickets\/\d+$/, query: z.strictObject({ expand }), reply: Ticket },
  {
    path: /^ticket_history\/\d+$/,
    query: z.strictObject({ expand }),
    reply: z.object({ history: z.array(Change), assets: z.record(z.string(), z.unknown()) }),
  },
  {
    path: /^ticket_articles\/by_ticket\/\d+$/,
    query: z.strictObject({ expand }),
    reply: z.array(Article),
  },
  {
    path: /^ticket_states$/,
    query: z.strictObject({ expand }),
    reply: z.array(z.object({ id: number, name: z.string(), state_type: z.string(), active: z.boolean() })),
  },
] as const;
