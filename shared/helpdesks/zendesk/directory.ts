import { rowsOf } from '../rows.ts';
import { orNull, type Server } from '../server.ts';
import { byIds, wholeList } from './lists.ts';
import { CustomStatusRow, FieldRow, GroupRow, UserRow } from './rows.ts';

/** Names and parts behind Zendesk's numbers. They hardly change: each is asked for once in a worker's life. */
export class Directory {
  readonly #known = new Map<string, Promise<unknown>>();
  readonly #users = new Map<string, UserRow | null>();

  /** Names of groups by number, of deleted ones as far as Zendesk still lists them. */
  groups(server: Server): Promise<ReadonlyMap<string, string>> {
    return this.#once('groups', async () => {
      const rows = await wholeList(server, 'groups', 'groups', { exclude_deleted: 'false' });
      return new Map(rowsOf(rows, GroupRow, 'groups', () => undefined).map(({ id, name }) => [id, name]));
    });
  }

  /** Lower-case titles of ticket fields by number. */
  fields(server: Server): Promise<ReadonlyMap<string, string>> {
    return this.#once('fields', async () => {
      const rows = await wholeList(server, 'ticket_fields', 'ticket_fields');
      const fields = rowsOf(rows, FieldRow, 'fields', () => undefined);
      return new Map(fields.map(({ id, title }) => [id, title.toLowerCase()]));
    });
  }

  /** The company's own statuses by number; none where it made none. */
  statuses(server: Server): Promise<ReadonlyMap<string, string>> {
    return this.#once('statuses', async () => {
      const rows = await orNull(() => wholeList(server, 'custom_statuses', 'custom_statuses'));
      const statuses = rowsOf(rows ?? [], CustomStatusRow, 'statuses', () => undefined);
      return new Map(statuses.map(({ id, agent_label }) => [id, agent_label]));
    });
  }

  /** Users by number, deactivated ones among them; those erased for good are missing. */
  async users(server: Server, ids: Iterable<string>): Promise<ReadonlyMap<string, UserRow>> {
    const asked = [...new Set(ids)].filter((id) => /^\d+$/.test(id));
    const missing = asked.filter((id) => !this.#users.has(id));
    const rows =
      missing.length === 0
        ? []
        : await byIds(server, 'users/show_many', 'users', missing, { include_deleted: 'true' });
    const found = new Map(rowsOf(rows, UserRow, 'users', () => undefined).map((user) => [user.id, user]));
    for (const id of missing) this.#users.set(id, found.get(id) ?? null);
    return new Map(
      asked.flatMap((id) => {
        const user = this.#users.get(id);
        return user ? [[id, user] as const] : [];
      }),
    );
  }

  /** A failure is not remembered: the next one to ask tries again. */
  #once<T>(key: string, ask: () => Promise<T>): Promise<T> {
    const found = this.#known.get(key) as Promise<T> | undefined;
    if (found !== undefined) return found;
    const asked = ask();
    this.#known.set(key, asked);
    asked.catch(() => this.#known.delete(key));
    return asked;
  }
}
