import * as z from 'zod/mini';
import { listOf, textOrNone } from '../rows.ts';

/** What Help Scout's JSON answers, as far as it is read (Inbox API 2.0, threads by its version 3). */

const id = z.coerce.string();
const idOrNone = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) =>
    typeof value === 'number' || (typeof value === 'string' && value) ? String(value) : null,
  ),
);
/** An object, or null for whatever else stands in its place: PHP writes an empty one as a list. */
const orNone = <T>(schema: z.core.$ZodType<T>) =>
  z.pipe(
    z.optional(z.unknown()),
    z.transform((value): T | null => {
      const parsed = z.safeParse(schema, value);
      return parsed.success ? parsed.data : null;
    }),
  );

/** Whose the app is. */
export const CurrentUser = z.object({
  id,
  type: z.string(),
  firstName: textOrNone,
  lastName: textOrNone,
  email: textOrNone,
});

/** Anybody: a customer, a user, a team, or a user that is a machine (`system_user`). */
const Person = z.object({
  id: idOrNone,
  type: textOrNone,
  first: textOrNone,
  last: textOrNone,
  email: textOrNone,
});
export type Person = z.infer<typeof Person>;

const Source = z.object({ type: textOrNone, via: textOrNone });

export const ConversationRow = z.object({
  id,
  number: z.number(),
  type: textOrNone,
  status: z.string(),
  state: textOrNone,
  subject: textOrNone,
  mailboxId: id,
  assignee: orNone(Person),
  createdBy: orNone(Person),
  createdAt: z.string(),
  userUpdatedAt: textOrNone,
  source: orNone(Source),
  primaryCustomer: orNone(z.object({ id: idOrNone })),
  /** `text` is what a choice is called, where the value is its number. */
  customFields: listOf(z.object({ name: z.string(), value: textOrNone, text: textOrNone })),
});
export type ConversationRow = z.infer<typeof ConversationRow>;

const Action = z.object({
  type: textOrNone,
  associatedEntities: orNone(z.object({ mailbox: idOrNone, originalConversation: idOrNone })),
});

/** One thing in a conversation, whatever its type. */
export const ThreadRow = z.object({
  id,
  type: z.string(),
  status: textOrNone,
  state: textOrNone,
  action: orNone(Action),
  body: textOrNone,
  source: orNone(Source),
  createdBy: orNone(Person),
  /** Who has the conversation since; not there where that is not told. */
  assignedTo: z.pipe(
    z.optional(z.unknown()),
    z.transform((value) => (value === null ? null : z.safeParse(Person, value).data)),
  ),
  createdAt: z.string(),
  rating: orNone(z.object({ rating: z.string(), comments: textOrNone })),
});
export type ThreadRow = z.infer<typeof ThreadRow>;

export const MailboxRow = z.object({ id, name: z.string() });

/** A page of a list; without `_embedded` it is empty. */
export const ListPage = z.object({
  _embedded: z.optional(z.record(z.string(), z.array(z.unknown()))),
  page: z.object({ number: z.number(), totalPages: z.number() }),
});
