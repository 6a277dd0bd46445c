import { NotUnderstoodError } from '../answers.ts';
import { askedSince, markIn, rowsByChange } from '../by-change.ts';
import type { PartCursor } from '../part-cursor.ts';
import { nameIn, rowsOf } from '../rows.ts';
import type { Server } from '../server.ts';
import { TicketRow } from './rows.ts';

/** Freshdesk's most for a page of its lists. */
const mostPerPage = 100;
/** Tickets of the agent's own a page: a request or two each, well within a worker's life. */
const ticketsPerPage = 40;

export async function listAt(server: Server, path: string, query: Readonly<Record<string, string>>) {
  const url = `${server.base}/api/v2/${path}?${new URLSearchParams(query)}`;
  const { body, at } = await server.getJson(url, server.signal);
  if (!Array.isArray(body)) throw new NotUnderstoodError(`Freshdesk sent no list of ${path}`);
  return { rows: body as unknown[], at };
}

/** The whole of a list, page by page. */
export async function wholeList(
  server: Server,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let page = 1; ; page++) {
    const numbers = { per_page: String(mostPerPage), page: String(page) };
    const { rows } = await listAt(server, path, { ...query, ...numbers });
    all.push(...rows);
    if (rows.length < mostPerPage) return all;
  }
}

/**
 * A page of the tickets an agent has, oldest change first; Freshdesk lists everybody's, and refuses what is behind the 300th
 * page. `after`: null at the end.
 */
export async function changedTickets(
  server: Server,
  agent: string,
  from: PartCursor,
  leaveOut: (id: string) => void,
) {
  const mark = markIn(from);
  const { rows: listed, at } = await listAt(server, 'tickets', {
    updated_since: askedSince(mark),
    order_by: 'updated_at',
    order_type: 'asc',
    include: 'stats,requester',
    per_page: String(mostPerPage),
    page: String(mark.page),
  });
  const rows = rowsOf(listed, TicketRow, 'tickets', (row) => {
    if (nameIn(row, 'responder_id') === agent) leaveOut(nameIn(row, 'id'));
  });
  const isFull = listed.length === mostPerPage;
  const isWanted = ({ responder_id }: TicketRow) => responder_id === agent;
  return { at, ...rowsByChange(mark, rows, { isFull, limit: ticketsPerPage, isWanted }) };
}
