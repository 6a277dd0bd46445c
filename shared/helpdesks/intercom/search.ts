import { NotUnderstoodError } from '../answers.ts';
import { nameIn, rowsOf } from '../rows.ts';
import type { Server } from '../server.ts';
import { ListedRow, ListPage } from './rows.ts';

/** Intercom's server: its search is a POST, which changes nothing. */
export interface IntercomServer extends Server {
  search(url: string, question: unknown, signal: AbortSignal): ReturnType<Server['getJson']>;
}

/** Conversations a page: a request each, well within a worker's life. */
const conversationsPerPage = 40;
/** Intercom's most for a page of a list. */
const mostPerPage = 150;

/**
 * A page of the conversations an admin has or wrote in that were changed since then. `after`: Intercom's own mark of the
 * page; null in the answer: it is the last one. In which order they come the contract does not say.
 */
export async function changedConversations(
  server: IntercomServer,
  { admin, since, after }: { readonly admin: string; readonly since: number; readonly after: string | null },
  leaveOut: (id: string) => void,
) {
  // Greater than, says one page of the contract, greater or equal another: so from the second before.
  const seconds = Math.floor(since / 1000) - 1;
  const query = all([
    any([
      { field: 'admin_assignee_id', operator: '=', value: wholeNumber(admin) },
      { field: 'teammate_ids', operator: '=', value: admin },
    ]),
    all([{ field: 'updated_at', operator: '>', value: seconds }]),
  ]);
  const pagination = { per_page: conversationsPerPage, ...(after !== null && { starting_after: after }) };
  const { rows, next, at } = await listAt(server, { query, pagination }, leaveOut);
  // A mark that leads to itself leads nowhere.
  return { rows: rows.filter((row) => row.updated_at >= seconds), at, next: next === after ? null : next };
}

/** Those of these conversations that are there to be read, as a list tells them. */
export async function conversationsOf(
  server: IntercomServer,
  ids: readonly string[],
  leaveOut: (id: string) => void,
): Promise<ListedRow[]> {
  const found: ListedRow[] = [];
  for (let start = 0; start < ids.length; start += mostPerPage) {
    const query = { field: 'id', operator: 'IN', value: ids.slice(start, start + mostPerPage) };
    const { rows } = await listAt(server, { query, pagination: { per_page: mostPerPage } }, leaveOut);
    found.push(...rows);
  }
  return found;
}

async function listAt(server: IntercomServer, question: unknown, leaveOut: (id: string) => void) {
  const url = `${server.base}/conversations/search`;
  const { body, at } = await server.search(url, question, server.signal);
  const page = ListPage.safeParse(body).data;
  if (page === undefined) throw new NotUnderstoodError('Intercom sent no list of conversations');
  const rows = rowsOf(page.conversations, ListedRow, 'conversations', (row) => leaveOut(nameIn(row, 'id')));
  return { rows, at, next: page.pages?.next?.starting_after ?? null };
}

const all = (value: readonly unknown[]) => ({ operator: 'AND', value });
const any = (value: readonly unknown[]) => ({ operator: 'OR', value });

/** A number as the search wants it, with all its digits where it is too long to be counted with. */
function wholeNumber(id: string): unknown {
  const { rawJSON } = JSON as { rawJSON?(text: string): unknown };
  const isExact = Number.isSafeInteger(Number(id)) || !/^\d+$/.test(id) || rawJSON === undefined;
  return isExact ? Number(id) : rawJSON(id);
}
