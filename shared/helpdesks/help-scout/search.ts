import { nameIn, rowsOf } from '../rows.ts';
import { type HelpScoutServer, pageOf } from './lists.ts';
import { ConversationRow } from './rows.ts';

interface Wanted {
  /** Whose. */
  readonly user: string;
  /** UTC milliseconds. */
  readonly since: number;
  /** Where the page before ended, as this wrote it. */
  readonly after: string | null;
}

/**
 * A page of a user's conversations changed since then, by rising number; `after`: where it goes on, null at the end. Pages are
 * places in a list that shrinks when a conversation is given away: the page before is asked for once more, and those before
 * it while they hold what was not read.
 */
export async function changedConversations(
  server: HelpScoutServer,
  { user, since, after }: Wanted,
  leaveOut: (id: string) => void,
) {
  const query = {
    assigned_to: user,
    status: 'all',
    modifiedSince: `${new Date(since).toISOString().slice(0, 19)}Z`,
    sortField: 'number',
    sortOrder: 'asc',
  };
  const [place = 1, last = 0] = (after ?? '').split(' ').filter(Boolean).map(Number);
  const list = async (page: number) => {
    const { rows, pages, at } = await pageOf(server, '/v2/conversations', {
      what: 'conversations',
      page,
      query,
    });
    const read = rowsOf(rows, ConversationRow, 'conversations', (row) => leaveOut(nameIn(row, 'id')));
    return { page, pages, at, read, fresh: read.filter(({ number }) => number > last) };
  };
  let found = await list(place);
  while (found.page > 1 && found.fresh.length === found.read.length) found = await list(found.page - 1);
  while (found.fresh.length === 0 && found.page < found.pages) found = await list(found.page + 1);
  const { fresh, page, pages, at } = found;
  const reached = fresh.at(-1)?.number ?? last;
  return { rows: fresh, at, after: page < pages ? `${page} ${reached}` : null };
}

/** Numbers of what a user has and is not closed. */
export async function openConversations(server: HelpScoutServer, user: string): Promise<string[]> {
  const ids: string[] = [];
  for (let page = 1; ; page++) {
    const query = { assigned_to: user, status: 'open', sortField: 'number', sortOrder: 'asc' };
    const { rows, pages } = await pageOf(server, '/v2/conversations', { what: 'conversations', page, query });
    ids.push(...rows.map((row) => nameIn(row, 'id')));
    if (page >= pages || rows.length === 0) return ids;
  }
}
