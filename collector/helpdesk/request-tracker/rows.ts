import { z } from 'zod';

/** What REST 2.0 answers, as far as it is read. */

export const Created = z.object({ id: z.coerce.string() });
export const Found = z.object({ items: z.array(z.object({ id: z.coerce.string() })) });
export const TicketRow = z.object({
  id: z.coerce.string(),
  Status: z.string(),
  Owner: z.object({ id: z.coerce.string(), Name: z.string().optional() }),
});
export type TicketRow = z.output<typeof TicketRow>;
export const TicketRows = z.object({ items: z.array(TicketRow) });
export const Queue = z.object({ TicketCustomFields: z.array(z.object({ name: z.string() })).optional() });
const Named = z.object({ id: z.coerce.string(), Name: z.string().optional() });
export const SolvedRow = z.object({
  id: z.coerce.string(),
  Owner: Named,
  Queue: Named,
  Requestor: z.array(z.object({ id: z.coerce.string() })),
  Resolved: z.string(),
  LastUpdatedBy: Named.nullish(),
});
export const SolvedRows = z.object({ items: z.array(SolvedRow) });
export const User = z.object({ EmailAddress: z.string().nullish(), RealName: z.string().nullish() });
export const Attachments = z.object({ items: z.array(z.object({ Content: z.string().nullish() })) });
