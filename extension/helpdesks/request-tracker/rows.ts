import { z } from 'zod';

/** What RT 5's REST 2 answers, as far as it is read (measured against 5.0.3). Numbers come as text, unset as "". */

const Reference = z.object({ id: z.coerce.string() });

export const TicketRow = z.lazy(() =>
  z.object({
    id: z.coerce.string(),
    Subject: z.string().nullish(),
    Status: z.string(),
    Owner: Reference,
    Queue: z.object({ id: z.coerce.string(), Name: z.string() }),
    Created: z.string(),
    LastUpdated: z.string(),
    Priority: z.coerce.string().nullish(),
    Requestor: z.array(z.object({ id: z.string(), EmailAddress: z.string().nullish() })).default([]),
    Cc: z.array(Reference).default([]),
    CustomFields: z
      .array(z.object({ name: z.string(), values: z.array(z.string()).default([]) }))
      .default([]),
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
    Field: z.string().nullish(),
    OldValue: z.coerce.string().nullish(),
    NewValue: z.coerce.string().nullish(),
  }),
);
export type TransactionRow = z.infer<typeof TransactionRow>;

export const UserRow = z.lazy(() =>
  z.object({
    Name: z.string(),
    Privileged: z.union([z.number(), z.string(), z.boolean()]).nullish(),
  }),
);

export const AttachmentRow = z.lazy(() =>
  z.object({ ContentType: z.string().nullish(), Content: z.string().nullish() }),
);

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
