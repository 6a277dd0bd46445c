import * as z from 'zod';

/**
 * What Chatwoot's published contract says of the requests made and of their replies, written down by hand: paths, fields and
 * types alone. Application API 1.0.0 (OpenAPI 3.0.1, MIT). From the program itself (MIT), where the contract is silent: the
 * status `all`, `after` of messages, lists under `payload`, types of messages by number, and what senders carry.
 */

const number = z.union([z.int(), z.bigint()]);
const digits = z.string().regex(/^\d+$/);
const Named = z.object({ id: number, name: z.string() });

const Conversation = z.object({
  id: number,
  account_id: number,
  inbox_id: number,
  status: z.enum(['open', 'resolved', 'pending', 'snoozed']),
  timestamp: z.int(),
  created_at: z.int(),
  last_activity_at: z.int(),
  agent_last_seen_at: z.int(),
  assignee_last_seen_at: z.int(),
  unread_count: z.int(),
  priority: z.string().nullable(),
  custom_attributes: z.record(z.string(), z.unknown()),
  additional_attributes: z.record(z.string(), z.unknown()),
  messages: z.array(z.unknown()),
  meta: z.object({
    sender: Named,
    channel: z.string(),
    assignee: Named.optional(),
    team: Named.optional(),
  }),
});
export type Conversation = z.infer<typeof Conversation>;

const Message = z.object({
  id: number,
  content: z.string().nullable(),
  content_type: z.string(),
  content_attributes: z.record(z.string(), z.unknown()),
  message_type: z.union([z.enum(['incoming', 'outgoing', 'activity', 'template']), z.int().min(0).max(3)]),
  created_at: z.int(),
  private: z.boolean(),
  conversation_id: number,
  sender: z.object({ id: number, name: z.string(), type: z.string() }).optional(),
});
export type Message = z.infer<typeof Message>;

const none = z.strictObject({});
const listed = z.object({ payload: z.array(Named) });

/** What is read, by the pattern of its path: the query it takes and what it answers. */
export const routes = [
  {
    path: /^profile$/,
    query: none,
    reply: z.object({
      id: number,
      uid: z.string(),
      name: z.string(),
      email: z.string(),
      role: z.enum(['agent', 'administrator']),
      accounts: z.array(z.object({ id: number, name: z.string() })),
    }),
  },
  {
    path: /^accounts\/\d+\/conversations$/,
    query: z.strictObject({
      assignee_type: z.enum(['me', 'unassigned', 'all', 'assigned']),
      status: z.enum(['open', 'resolved', 'pending', 'snoozed', 'all']),
      page: digits,
    }),
    reply: z.object({ data: z.object({ payload: z.array(Conversation).max(25) }) }),
  },
  { path: /^accounts\/\d+\/conversations\/\d+$/, query: none, reply: Conversation },
  {
    path: /^accounts\/\d+\/conversations\/\d+\/messages$/,
    query: z.strictObject({ after: digits }),
    reply: z.union([z.array(Message).max(100), z.object({ payload: z.array(Message).max(100) })]),
  },
  { path: /^accounts\/\d+\/agents$/, query: none, reply: z.array(Named) },
  { path: /^accounts\/\d+\/teams$/, query: none, reply: z.array(Named) },
  { path: /^accounts\/\d+\/inboxes$/, query: none, reply: listed },
] as const;
