import * as z from 'zod';

/**
 * What Help Scout's published contract says of the requests made and of their replies, written down by hand: paths, fields and
 * types alone, after its developer pages (Inbox API 2.0, threads of its version 3), as read in November 2026. The vendor has no
 * description of them that is free to be copied.
 */

const number = z.union([z.int(), z.bigint()]);
const date = z.iso.datetime();
const digits = z.string().regex(/^\d+$/);

const Person = z.object({
  id: number,
  type: z.enum(['customer', 'user', 'team', 'system_user']),
  first: z.string().optional(),
  last: z.string().optional(),
  photoUrl: z.string().optional(),
  email: z.string().optional(),
});
export type Person = z.infer<typeof Person>;
const Source = z.object({ type: z.string(), via: z.enum(['user', 'customer']) });

const Conversation = z.object({
  id: number,
  number: z.int(),
  threads: z.int(),
  type: z.enum(['chat', 'email', 'phone']),
  folderId: number,
  status: z.enum(['active', 'closed', 'pending', 'spam']),
  state: z.enum(['deleted', 'draft', 'published']),
  subject: z.string(),
  preview: z.string(),
  mailboxId: number,
  assignee: Person.optional(),
  createdBy: Person,
  createdAt: date,
  closedBy: number.optional(),
  closedAt: date.optional(),
  userUpdatedAt: date,
  customerWaitingSince: z.object({ time: date, friendly: z.string() }).optional(),
  source: Source,
  tags: z.array(z.object({ id: number, color: z.string(), tag: z.string() })),
  cc: z.array(z.string()),
  bcc: z.array(z.string()),
  primaryCustomer: Person,
  customFields: z.array(z.object({ id: number, name: z.string(), value: z.string(), text: z.string() })),
});
export type Conversation = z.infer<typeof Conversation>;

const entities = z.object({
  workflow: number.optional(),
  user: number.optional(),
  mailbox: number.optional(),
  originalConversation: number.optional(),
});
const Thread = z.object({
  id: number,
  type: z.enum([
    'beaconchat',
    'chat',
    'customer',
    'forwardchild',
    'forwardparent',
    'lineitem',
    'message',
    'note',
    'phone',
  ]),
  status: z.enum(['active', 'closed', 'nochange', 'pending', 'spam']),
  state: z.enum(['draft', 'hidden', 'published', 'review', 'underreview']),
  // An empty object comes as a list.
  action: z.object({
    type: z.string(),
    text: z.string().optional(),
    associatedEntities: z.union([entities, z.array(z.never())]),
  }),
  body: z.string().optional(),
  source: Source,
  customer: Person.optional(),
  createdBy: Person,
  assignedTo: Person.optional(),
  createdAt: date,
  openedAt: date.optional(),
  rating: z.object({ rating: z.string(), comments: z.string().optional() }).optional(),
});
export type Thread = z.infer<typeof Thread>;

const Mailbox = z.object({ id: number, name: z.string(), slug: z.string(), email: z.string() });
export type Mailbox = z.infer<typeof Mailbox>;

const User = z.object({
  id: number,
  firstName: z.string(),
  lastName: z.string(),
  email: z.string(),
  role: z.enum(['owner', 'admin', 'user', 'light user']),
  type: z.enum(['team', 'user']),
  timezone: z.string(),
  companyId: number,
});
export type User = z.infer<typeof User>;

const listOf = (what: string, row: z.ZodType) =>
  z.object({
    _embedded: z.object({ [what]: z.array(row).min(1) }).optional(),
    page: z.object({ size: z.int(), totalElements: z.int(), totalPages: z.int(), number: z.int() }),
  });
const paged = { page: digits.optional() };

/** What is read, by the pattern of its path: the query or question it takes and what it answers. */
export const routes = [
  {
    method: 'POST' as const,
    path: /^v2\/oauth2\/token$/,
    query: z.strictObject({}),
    body: z.strictObject({
      grant_type: z.literal('client_credentials'),
      client_id: z.string().min(1),
      client_secret: z.string().min(1),
    }),
    reply: z.object({ token_type: z.literal('bearer'), access_token: z.string(), expires_in: z.int() }),
  },
  { path: /^v2\/users\/me$/, query: z.strictObject({}), reply: User },
  { path: /^v2\/mailboxes$/, query: z.strictObject(paged), reply: listOf('mailboxes', Mailbox) },
  {
    path: /^v2\/conversations$/,
    query: z.strictObject({
      ...paged,
      assigned_to: digits,
      status: z.enum(['active', 'all', 'closed', 'open', 'pending', 'spam']),
      modifiedSince: date.optional(),
      sortField: z.enum(['createdAt', 'modifiedAt', 'number', 'status', 'subject', 'waitingSince']),
      sortOrder: z.enum(['asc', 'desc']),
    }),
    reply: listOf('conversations', Conversation),
  },
  { path: /^v2\/conversations\/\d+$/, query: z.strictObject({}), reply: Conversation },
  {
    path: /^v3\/conversations\/\d+\/threads$/,
    query: z.strictObject(paged),
    reply: listOf('threads', Thread),
  },
] as const;
