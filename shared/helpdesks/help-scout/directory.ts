import { rowsOf } from '../rows.ts';
import type { Server } from '../server.ts';
import { wholeList } from './lists.ts';
import { MailboxRow } from './rows.ts';

/** Names of inboxes by number. They hardly change: asked for once in a worker's life. */
export class Directory {
  #known: Promise<ReadonlyMap<string, string>> | null = null;

  mailboxes(server: Server): Promise<ReadonlyMap<string, string>> {
    this.#known ??= mailboxesOf(server).catch((error: unknown) => {
      this.#known = null;
      throw error;
    });
    return this.#known;
  }
}

async function mailboxesOf(server: Server): Promise<ReadonlyMap<string, string>> {
  const listed = await wholeList(server, '/v2/mailboxes', 'mailboxes');
  const rows = rowsOf(listed, MailboxRow, 'inboxes', () => undefined);
  return new Map(rows.map(({ id, name }) => [id, name]));
}
