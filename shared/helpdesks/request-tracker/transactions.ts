import { rowsOf } from '../rows.ts';
import { TransactionRow } from './rows.ts';
import { chunks, idsPerQuery, lastId, list, orRefused, rowsPerPage, type Server } from './server.ts';

/** Every transaction a query finds, oldest first; `leaveOut` is told of those that cannot be read. */
export async function transactions(
  server: Server,
  query: string,
  leaveOut: (row: unknown) => void,
): Promise<TransactionRow[]> {
  const found: TransactionRow[] = [];
  for (let last = 0; ; ) {
    const { items } = await list(server, 'transactions', {
      query: `${query} AND id>${last}`,
      orderby: 'id',
      per_page: String(rowsPerPage),
      fields: 'Type,Creator,Created,Field,OldValue,NewValue,ObjectId,Data',
    });
    found.push(...rowsOf(items, TransactionRow, 'transactions', leaveOut));
    // A page may come short because of rows the agent may not see: only an empty one is the end.
    const next = lastId(items);
    if (next === null || next <= last) return found;
    last = next;
  }
}

export interface Histories {
  readonly of: ReadonlyMap<string, readonly TransactionRow[]>;
  /** Tickets whose history RT refuses. */
  readonly refused: readonly string[];
}

/** All transactions of these tickets, by ticket, oldest first; RT's notes about its own e-mails left out. */
export async function histories(
  server: Server,
  ids: readonly string[],
  leaveOut: (row: unknown) => void,
): Promise<Histories> {
  const of = new Map<string, TransactionRow[]>();
  const refused: string[] = [];
  const read = async (some: readonly string[]) => {
    const which = some.map((id) => `ObjectId=${Number(id)}`).join(' OR ');
    const query = `ObjectType='RT::Ticket' AND (${which}) AND Type!='EmailRecord'`;
    for (const row of await transactions(server, query, leaveOut)) {
      of.getOrInsertComputed(row.ObjectId, () => []).push(row);
    }
    return true;
  };
  for (const some of chunks(ids, idsPerQuery)) {
    if ((await orRefused(() => read(some))) !== null) continue;
    for (const id of some) {
      of.delete(id);
      if ((await orRefused(() => read([id]))) === null) refused.push(id);
    }
  }
  return { of, refused };
}
