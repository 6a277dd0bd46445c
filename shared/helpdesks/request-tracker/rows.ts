import * as z from 'zod/mini';
import { listOf, textOrNone } from '../rows.ts';

/**
 * What RT 5's REST 2 answers, as far as it is read (measured against 5.0.3). Numbers come as text, unset as "", a list
 * without anything in it as "" too: a queue without custom fields, or a person who may not see them.
 */

const Reference = z.object({ id: z.coerce.string() });

/** Requestor or owner; a group among them has a number for a name and no address. */
const Person = z.object({
  id: z.coerce.string(),
  EmailAddress: textOrNone,
  RealName: textOrNone,
});

export const TicketRow = z.object({
  id: z.coerce.string(),
  EffectiveId: z.nullish(z.coerce.string()),
  Subject: textOrNone,
  Status: z.string(),
  Owner: Person,
  Queue: z.object({ id: z.coerce.string(), Name: textOrNone, Lifecycle: textOrNone }),
  Created: z.string(),
  LastUpdated: z.string(),
  Priority: z.nullish(z.coerce.string()),
  Requestor: listOf(Person),
  CustomFields: listOf(
    z.object({ id: z.optional(z.coerce.string()), name: z.string(), values: listOf(z.string()) }),
  ),
});
export type TicketRow = z.infer<typeof TicketRow>;

export const TransactionRow = z.object({
  id: z.coerce.string(),
  ObjectId: z.coerce.string(),
  Type: z.string(),
  Creator: Reference,
  Created: z.string(),
  Field: textOrNone,
  OldValue: z.nullish(z.coerce.string()),
  NewValue: z.nullish(z.coerce.string()),
  /** Of something written: its subject. */
  Data: textOrNone,
});
export type TransactionRow = z.infer<typeof TransactionRow>;

export const UserRow = z.object({ Name: z.string(), Privileged: z.optional(z.unknown()) });

/** RT writes a yes as 1, "1" or true, and a no as 0, "" or nothing. */
export const isYes = (flag: unknown): boolean => Number(flag) === 1;

export const AttachmentRow = z.object({
  TransactionId: z.nullish(z.coerce.string()),
  ContentType: textOrNone,
  Content: textOrNone,
  Subject: textOrNone,
  Headers: textOrNone,
});
export type AttachmentRow = z.infer<typeof AttachmentRow>;

export const QueueRow = z.object({ Name: z.string() });

export const Page = z.object({ items: z.array(z.unknown()) });

/** `RT.CurrentUser = {…};` in every page RT draws for somebody who is logged in. */
export const CurrentUser = z.object({
  Name: z.string().check(z.minLength(1)),
  RealName: z.nullish(z.string()),
  Privileged: z.literal(true),
});
