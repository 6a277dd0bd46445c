import * as z from 'zod';

/**
 * What HubSpot's published contract says of the requests made and of their replies, written down by hand: paths, fields and
 * types alone, after its reference pages (CRM API 3, Conversations API 3, private apps), as published in November 2026. The
 * vendor's own description of them is not free to be copied.
 */

const number = z.union([z.int(), z.bigint()]);
const date = z.iso.datetime();
const digits = z.string().regex(/^\d+$/);
const Paging = z.object({ next: z.object({ after: z.string(), link: z.string().optional() }) }).optional();
const pageOf = <T>(row: z.ZodType<T>) => z.object({ results: z.array(row), paging: Paging });
const paged = { limit: digits.optional(), after: z.string().optional() };

const Value = z.strictObject({
  value: z.string(),
  timestamp: date,
  sourceType: z.string(),
  sourceId: z.string().optional(),
  sourceLabel: z.string().optional(),
  updatedByUserId: number.optional(),
});
export type Value = z.infer<typeof Value>;

const Ticket = z.object({
  id: digits,
  properties: z.record(z.string(), z.string().nullable()),
  propertiesWithHistory: z.record(z.string(), z.array(Value)).optional(),
  createdAt: date,
  updatedAt: date,
  archived: z.boolean(),
});
export interface Ticket extends z.infer<typeof Ticket> {
  readonly history: Record<string, Value[]>;
}

const Owner = z.object({
  id: digits,
  userId: number.nullable(),
  userIdIncludingInactive: number.nullable(),
  firstName: z.string(),
  lastName: z.string(),
  email: z.string().optional(),
  archived: z.boolean(),
  createdAt: date,
  updatedAt: date,
});
export type Owner = z.infer<typeof Owner>;

const actor = z.string().regex(/^[A-Z]-.+$/);
const Message = z.object({
  type: z.enum([
    'MESSAGE',
    'COMMENT',
    'WELCOME_MESSAGE',
    'ASSIGNMENT',
    'THREAD_STATUS_CHANGE',
    'THREAD_INBOX_CHANGE',
  ]),
  id: z.string(),
  conversationsThreadId: digits,
  createdAt: date,
  createdBy: actor,
  client: z.object({ clientType: z.enum(['HUBSPOT', 'INTEGRATION', 'SYSTEM']) }),
  senders: z.array(z.object({ actorId: actor })),
  recipients: z.array(z.unknown()),
  archived: z.boolean(),
  text: z.string().optional(),
  direction: z.enum(['INCOMING', 'OUTGOING']).optional(),
  truncationStatus: z.enum(['NOT_TRUNCATED', 'TRUNCATED', 'TRUNCATED_TO_MOST_RECENT_REPLY']).optional(),
});
export type Message = z.infer<typeof Message>;

const Thread = z.object({
  id: digits,
  createdAt: date,
  status: z.enum(['OPEN', 'CLOSED']),
  associatedContactId: z.string(),
  inboxId: z.string(),
  originalChannelId: z.string(),
  originalChannelAccountId: z.string(),
  archived: z.boolean(),
  spam: z.boolean(),
});
export type Thread = z.infer<typeof Thread>;

const Stage = z.object({
  id: z.string(),
  label: z.string(),
  displayOrder: z.int(),
  metadata: z.record(z.string(), z.string()),
  archived: z.boolean(),
});
const Pipeline = z.object({
  id: z.string(),
  label: z.string(),
  displayOrder: z.int(),
  stages: z.array(Stage),
  archived: z.boolean(),
});
export type Pipeline = z.infer<typeof Pipeline>;

const Filter = z.strictObject({
  propertyName: z.string(),
  operator: z.enum(['EQ', 'GTE', 'GT']),
  value: z.string(),
});
export const Search = z.strictObject({
  filterGroups: z.array(z.strictObject({ filters: z.array(Filter).max(6) })).max(5),
  sorts: z
    .array(z.strictObject({ propertyName: z.string(), direction: z.enum(['ASCENDING', 'DESCENDING']) }))
    .max(1),
  properties: z.array(z.string()),
  limit: z.int().min(1).max(200),
  after: z.string().optional(),
});
export const BatchRead = z.strictObject({
  inputs: z.array(z.strictObject({ id: digits })).max(50),
  properties: z.array(z.string()),
  propertiesWithHistory: z.array(z.string()),
});

/** What is read, by the pattern of its path: the query or question it takes and what it answers. */
export const routes = [
  {
    method: 'POST' as const,
    path: /^oauth\/v2\/private-apps\/get\/access-token-info$/,
    query: z.strictObject({}),
    body: z.strictObject({ tokenKey: z.string() }),
    reply: z.object({ userId: number, hubId: number, appId: number, scopes: z.array(z.string()) }),
  },
  {
    path: /^crm\/v3\/owners\/\d+$/,
    query: z.strictObject({ idProperty: z.enum(['id', 'userId']) }),
    reply: Owner,
  },
  {
    path: /^crm\/v3\/owners$/,
    query: z.strictObject({ ...paged, archived: z.enum(['true', 'false']) }),
    reply: pageOf(Owner),
  },
  { path: /^crm\/v3\/pipelines\/tickets$/, query: z.strictObject({}), reply: pageOf(Pipeline) },
  {
    method: 'POST' as const,
    path: /^crm\/v3\/objects\/tickets\/search$/,
    query: z.strictObject({}),
    body: Search,
    reply: pageOf(Ticket).extend({ total: z.int() }),
  },
  {
    method: 'POST' as const,
    path: /^crm\/v3\/objects\/tickets\/batch\/read$/,
    query: z.strictObject({}),
    body: BatchRead,
    reply: z.object({ status: z.literal('COMPLETE'), results: z.array(Ticket) }),
  },
  {
    path: /^conversations\/v3\/conversations\/threads$/,
    query: z.strictObject({ ...paged, associatedTicketId: digits }),
    reply: pageOf(Thread),
  },
  {
    path: /^conversations\/v3\/conversations\/threads\/\d+\/messages$/,
    query: z.strictObject(paged),
    reply: pageOf(Message),
  },
] as const;
