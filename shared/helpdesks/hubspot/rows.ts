import * as z from 'zod/mini';
import { listOf, textOrNone } from '../rows.ts';

/** What HubSpot's JSON answers, as far as it is read (CRM API 3, Conversations API 3). */

const id = z.coerce.string();
const idOrNone = z.pipe(
  z.optional(z.unknown()),
  z.transform((value) =>
    typeof value === 'number' || (typeof value === 'string' && value) ? String(value) : null,
  ),
);

/** Whose a token is: the user who made it, and their account. */
export const TokenInfo = z.object({ userId: id, hubId: id });

export const OwnerRow = z.object({
  id,
  userId: idOrNone,
  /** Of those who left as well. */
  userIdIncludingInactive: idOrNone,
  firstName: textOrNone,
  lastName: textOrNone,
  email: textOrNone,
});
export type OwnerRow = z.infer<typeof OwnerRow>;

/** A value a property had since an instant. */
const Value = z.object({
  value: textOrNone,
  timestamp: z.string(),
  sourceType: textOrNone,
  sourceId: textOrNone,
  updatedByUserId: idOrNone,
});
export type Value = z.infer<typeof Value>;

export const TicketRow = z.object({
  id,
  createdAt: z.string(),
  properties: z.record(z.string(), z.nullable(z.string())),
  propertiesWithHistory: z.record(z.string(), listOf(Value)),
});
export type TicketRow = z.infer<typeof TicketRow>;

/** A ticket as a search tells it. */
export const FoundRow = z.object({ id });

const Stage = z.object({
  id,
  label: z.string(),
  displayOrder: z._default(z.number(), 0),
  metadata: z._default(z.record(z.string(), z.unknown()), {}),
});
export const PipelineRow = z.object({ id, label: z.string(), stages: listOf(Stage) });
export type StageRow = z.infer<typeof Stage> & { readonly isFirst: boolean };

export const ThreadRow = z.object({ id, associatedContactId: idOrNone });

/** One thing in a thread, whatever its type. */
export const MessageRow = z.object({
  id,
  type: z.string(),
  createdAt: z.string(),
  createdBy: textOrNone,
  direction: textOrNone,
  text: textOrNone,
  senders: listOf(z.object({ actorId: textOrNone })),
});
export type MessageRow = z.infer<typeof MessageRow>;

/** A page of a list: where its next one begins, where there is one. */
export const ListPage = z.object({
  results: z.array(z.unknown()),
  paging: z.optional(z.nullable(z.object({ next: z.optional(z.nullable(z.object({ after: id }))) }))),
});
