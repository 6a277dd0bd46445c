import * as z from 'zod';

/**
 * What Freshdesk's published reference says of the requests made and of their replies (API v2, developers.freshdesk.com/api,
 * as published in November 2026), written down by hand: paths, fields and types alone. The vendor publishes no OpenAPI.
 */

const number = z.union([z.int(), z.bigint()]);
const date = z.iso.datetime();
const digits = z.string().regex(/^\d+$/);
const upTo = (most: number) => digits.refine((value) => Number(value) >= 1 && Number(value) <= most);
const paged = { per_page: upTo(100), page: digits };

const Stats = z.object({
  agent_responded_at: date.nullable(),
  requester_responded_at: date.nullable(),
  first_responded_at: date.nullable(),
  status_updated_at: date.nullable(),
  reopened_at: date.nullable(),
  resolved_at: date.nullable(),
  closed_at: date.nullable(),
  pending_since: date.nullable(),
});

const Ticket = z.object({
  id: number,
  subject: z.string().nullable(),
  status: z.int(),
  priority: z.int().min(1).max(4),
  source: z.int(),
  type: z.string().nullable(),
  responder_id: number.nullable(),
  group_id: number.nullable(),
  requester_id: number,
  requester: z.object({ id: number, name: z.string() }),
  spam: z.boolean(),
  deleted: z.boolean().optional(),
  tags: z.array(z.string()),
  custom_fields: z.record(z.string().regex(/^cf_/), z.unknown()),
  stats: Stats,
  created_at: date,
  updated_at: date,
});
export type Ticket = z.infer<typeof Ticket>;

const Conversation = z.object({
  id: number,
  ticket_id: number,
  body_text: z.string(),
  incoming: z.boolean(),
  private: z.boolean(),
  source: z.int(),
  user_id: number.nullable(),
  automation_id: number.nullable().optional(),
  auto_response: z.boolean().optional(),
  created_at: date,
  updated_at: date,
});
export type Conversation = z.infer<typeof Conversation>;

const Rating = z.object({
  id: number,
  survey_id: number,
  user_id: number,
  agent_id: number.nullable(),
  group_id: number.nullable(),
  ticket_id: number,
  feedback: z.string().nullable(),
  ratings: z.record(z.string(), z.int().min(-103).max(103)),
  created_at: date,
  updated_at: date,
});
export type Rating = z.infer<typeof Rating>;

/** What is read, by the pattern of its path: the query it takes and what it answers. */
export const routes = [
  {
    path: /^agents\/me$/,
    query: z.strictObject({}),
    reply: z.object({
      id: number,
      ticket_scope: z.int().min(1).max(3),
      type: z.string(),
      contact: z.object({ name: z.string(), email: z.string(), active: z.boolean() }),
    }),
  },
  {
    path: /^tickets$/,
    query: z.strictObject({
      updated_since: date,
      order_by: z.enum(['created_at', 'due_by', 'updated_at', 'status']),
      order_type: z.enum(['asc', 'desc']),
      include: z.string().regex(/^(?:stats|requester|description)(?:,(?:stats|requester|description))*$/),
      per_page: upTo(100),
      page: upTo(300),
    }),
    reply: z.array(Ticket).max(100),
  },
  {
    path: /^tickets\/\d+$/,
    query: z.strictObject({ include: z.string() }),
    reply: Ticket,
  },
  {
    path: /^tickets\/\d+\/conversations$/,
    query: z.strictObject(paged),
    reply: z.array(Conversation).max(100),
  },
  {
    path: /^tickets\/\d+\/satisfaction_ratings$/,
    query: z.strictObject(paged),
    reply: z.array(Rating).max(100),
  },
  {
    path: /^surveys\/satisfaction_ratings$/,
    query: z.strictObject({ ...paged, created_since: date }),
    reply: z.array(Rating).max(100),
  },
  {
    path: /^search\/tickets$/,
    query: z.strictObject({
      query: z
        .string()
        .regex(/^".+"$/)
        .max(512),
      page: upTo(10),
    }),
    reply: z.object({ total: z.int(), results: z.array(z.object({ id: number })).max(30) }),
  },
  {
    path: /^groups$/,
    query: z.strictObject(paged),
    reply: z.array(z.object({ id: number, name: z.string() })).max(100),
  },
  {
    path: /^ticket_fields$/,
    query: z.strictObject({ type: z.literal('default_status') }),
    reply: z.array(
      z.object({
        id: number,
        name: z.string(),
        type: z.string(),
        choices: z.record(z.string(), z.array(z.string())),
      }),
    ),
  },
] as const;
