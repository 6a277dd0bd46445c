import * as z from 'zod/mini';
import { rowsOf } from '../rows.ts';
import type { PageServer } from './sweep.ts';

/** One of the tickets the agent may see, as the look-up of numbers tells it. */
const ListedTicket = z.object({
  ticket_id: z.coerce.string(),
  subject: z.nullable(z.string()),
  entries: z.coerce.number(),
});
export type ListedTicket = z.infer<typeof ListedTicket>;

/** More than a desk has: the look-up cuts at 25 where nothing is said. */
const most = 1_000_000;

/**
 * Every ticket the agent may see, the newest first. The look-up behind the search field of the queues finds numbers by how they begin, and all of them
 * by a space; it keeps nothing of what was asked, where the lists of tickets keep what they were last shown with.
 */
export async function visibleTickets(
  server: PageServer,
  leaveOut: (row: unknown) => void,
): Promise<ListedTicket[]> {
  const all = await lookUp(server, ' ', leaveOut);
  if (all.length > 0) return byAge(all);
  const found: ListedTicket[] = [];
  for (const beginning of beginnings) found.push(...(await lookUp(server, beginning, leaveOut)));
  return byAge(found);
}

/** 0 alone counts as nothing asked. */
const beginnings = [...'123456789'].concat([...'0123456789'].map((digit) => `0${digit}`));

async function lookUp(
  server: PageServer,
  q: string,
  leaveOut: (row: unknown) => void,
): Promise<ListedTicket[]> {
  const query = new URLSearchParams({ q, limit: String(most) });
  const { body } = await server.json(`/scp/ajax.php/tickets/number-lookup?${query}`);
  return rowsOf(body, ListedTicket, 'tickets', leaveOut);
}

const byAge = (rows: readonly ListedTicket[]): ListedTicket[] =>
  rows.toSorted((one, other) => Number(other.ticket_id) - Number(one.ticket_id));
