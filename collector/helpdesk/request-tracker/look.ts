import { type TicketState, Unreachable } from '../helpdesk.ts';
import { type Call, PER_PAGE } from './rest.ts';
import { TicketRow, TicketRows } from './rows.ts';

/** How tickets stand. */

/** Ids are numbers of the database's `integer`. */
const TICKET = /^[1-9]\d{0,9}$/;
const MOST_TICKETS = 2 ** 31 - 1;
export const isTicket = (id: string): boolean => TICKET.test(id) && Number(id) <= MOST_TICKETS;

/** The tickets of these numbers that RT's search finds, as it does neither merged nor deleted ones. */
async function search(call: Call, tickets: readonly string[], also = 'id > 0'): Promise<TicketRow[]> {
  const rows: TicketRow[] = [];
  for (let at = 0; at < tickets.length; at += PER_PAGE) {
    const some = tickets.slice(at, at + PER_PAGE).map((ticket) => `id = ${Number(ticket)}`);
    const query = `(${some.join(' OR ')}) AND ${also}`;
    const found = await call(
      TicketRows,
      'GET',
      `/tickets?query=${encodeURIComponent(query)}&fields=Status,Owner&fields[Owner]=Name&per_page=${PER_PAGE}`,
    );
    rows.push(...found.items);
  }
  return rows;
}

/**
 * A ticket the search does not find: deleted, merged into another, or not to be seen; null then. Asked for by its number
 * RT still tells the first two, the merged one as the ticket that goes on.
 */
async function unfound(call: Call, ticket: string): Promise<TicketRow | null> {
  try {
    return await call(TicketRow, 'GET', `/ticket/${Number(ticket)}`);
  } catch (error) {
    // The search before it was answered: what is refused is this ticket.
    if (error instanceof Unreachable) return null;
    throw error;
  }
}

/** How these tickets stand; those that cannot be seen are left out. */
export async function lookAt(call: Call, all: readonly string[]): Promise<TicketState[]> {
  const tickets = all.filter(isTicket);
  const rows = new Map<string, TicketRow>();
  for (const row of await search(call, tickets)) rows.set(row.id, row);
  for (const ticket of tickets.filter((id) => !rows.has(id))) {
    const row = await unfound(call, ticket);
    if (row !== null) rows.set(ticket, row);
  }
  const over = await search(
    call,
    [...new Set([...rows.values()].map(({ id }) => id))],
    "Status = '__Inactive__'",
  );
  const isOver = new Set(over.map(({ id }) => id));
  return [...rows].map(([ticket, { id, Status, Owner }]) => {
    const name = Owner.Name ?? Owner.id;
    const ended = isOver.has(id) || Status === 'deleted';
    return { ticket, owner: name === 'Nobody' ? null : name, ended };
  });
}
