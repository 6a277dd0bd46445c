import { z } from 'zod';

/**
 * What RT 5's REST 2 answers, as far as it is read (measured against 5.0.3). Numbers come as text, unset as "", a list
 * without anything in it as "" too: a queue without custom fields, or a person who may not see them.
 */

const Reference = z.object({ id: z.coerce.string() });

/** A list whose odd members are passed over: a picture in a custom field is no text, and no reason to lose the ticket. */
const listOf = <T>(schema: z.ZodType<T>) =>
  z
    .unknown()
    .optional()
    .transform((value): T[] =>
      Array.isArray(value)
        ? value.flatMap((item) => {
            const parsed = schema.safeParse(item);
            return parsed.success ? [parsed.data] : [];
          })
        : [],
    );

/** Text, or null for whatever else stands in its place. */
const textOrNone = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'string' ? value : null));

/** Requestor or owner; a group among them has a number for a name and no address. */
const Person = z.object({
  id: z.coerce.string(),
  EmailAddress: textOrNone,
  RealName: textOrNone,
});

export const TicketRow = z.lazy(() =>
  z.object({
    id: z.coerce.string(),
    EffectiveId: z.coerce.string().nullish(),
    Subject: textOrNone,
    Status: z.string(),
    Owner: Person,
    Queue: z.object({ id: z.coerce.string(), Name: textOrNone, Lifecycle: textOrNone }),
    Created: z.string(),
    LastUpdated: z.string(),
    Priority: z.coerce.string().nullish(),
    Requestor: listOf(Person),
    CustomFields: listOf(
      z.object({ id: z.coerce.string().optional(), name: z.string(), values: listOf(z.string()) }),
    ),
  }),
);
export type TicketRow = z.infer<typeof TicketRow>;

export const TransactionRow = z.lazy(() =>
  z.object({
    id: z.coerce.string(),
    ObjectId: z.coerce.string(),
    Type: z.string(),
    Creator: Reference,
    Created: z.string(),
    Field: textOrNone,
    OldValue: z.coerce.string().nullish(),
    NewValue: z.coerce.string().nullish(),
    /** Of something written: its subject. */
    Data: textOrNone,
  }),
);
export type TransactionRow = z.infer<typeof TransactionRow>;

export const UserRow = z.lazy(() => z.object({ Name: z.string(), Privileged: z.unknown().optional() }));

/** RT writes a yes as 1, "1" or true, and a no as 0, "" or nothing. */
export const isYes = (flag: unknown): boolean => Number(flag) === 1;

export const AttachmentRow = z.lazy(() =>
  z.object({
    TransactionId: z.coerce.string().nullish(),
    ContentType: textOrNone,
    Content: textOrNone,
    Subject: textOrNone,
    Headers: textOrNone,
  }),
);
export type AttachmentRow = z.infer<typeof AttachmentRow>;

export const QueueRow = z.lazy(() => z.object({ Name: z.string() }));

export const Page = z.lazy(() => z.object({ items: z.array(z.unknown()) }));

/** `RT.CurrentUser = {…};` in every page RT draws for somebody who is logged in. */
export const CurrentUser = z.lazy(() =>
  z.object({
    Name: z.string().min(1),
    RealName: z.string().nullish(),
    Privileged: z.literal(true),
  }),
);
