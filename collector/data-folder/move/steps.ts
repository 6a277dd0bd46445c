import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { connectionTo } from '../../store/postgres/connection.ts';
import { toldError } from '../../store/postgres/fault.ts';
import { StartError } from '../start-error.ts';
import { moveRest } from './rest.ts';
import { copyTable, type MovedTable, tablesIn } from './table.ts';

/** The two steps of a move, each in one transaction of the database. */

/** What a database says of a move that is not over: which one. */
const MARK = 'moving';

/** New rows are numbered after those that were moved; the words of comments are indexed by the collector. */
async function finish(to: Client): Promise<void> {
  for (const [table, column] of [
    ['console_log', 'id'],
    ['mix', 'id'],
    ['webhook_delivery', 'place'],
  ])
    await to.query(
      `select setval(pg_get_serial_sequence('${table}', '${column}'), coalesce((select max(${column}) from ${table}), 0) + 1, false)`,
    );
  await to.query(
    `insert into words_owed (answer, indexed) select id, null from answer where comment is not null
     on conflict do nothing`,
  );
}

/** The move that is under way there: its name, or null where the database is empty. Throws where it holds a store. */
export async function moveIn(to: Client): Promise<string | null> {
  const { rows } = await to.query('select name, value from meta');
  if (rows.length === 0) return null;
  const mark = rows.find(({ name }) => name === MARK);
  if (mark === undefined)
    throw new StartError('The database holds a store already. Nothing was changed. Name an empty one.');
  return mark.value;
}

/** Does something by a connection of its own: between two of them a collector may take its time to stop. */
export async function at<T>(database: string, work: (to: Client) => Promise<T>): Promise<T> {
  const to = new Client(connectionTo(database));
  to.on('error', () => undefined);
  try {
    await to.connect();
    return await work(to);
  } catch (error) {
    throw toldError(error);
  } finally {
    await to.end().catch(() => undefined);
  }
}

async function inTransaction<T>(to: Client, work: () => Promise<T>): Promise<T> {
  await to.query('begin');
  const value = await work();
  await to.query('commit');
  return value;
}

/**
 * Copies all tables of a file in the place of what a move has brought before. `mark`: which move it is; `isCopy`: of
 * the store, so that more follows.
 */
export async function copyAll(
  file: string,
  to: Client,
  { mark, isCopy }: { readonly mark: string; readonly isCopy: boolean },
): Promise<MovedTable[]> {
  const from = new DatabaseSync(file, { readOnly: true });
  try {
    return await inTransaction(to, async () => {
      const all = tablesIn(from);
      await to.query(`truncate ${all.map(({ name }) => `"${name}"`).join(', ')}, words_owed, answer_words`);
      const tables: MovedTable[] = [];
      for (const table of all) tables.push({ table: table.name, rows: await copyTable(from, to, table) });
      if (!isCopy) await finish(to);
      await to.query('insert into meta (name, value) values ($1, $2)', [MARK, mark]);
      return tables;
    });
  } finally {
    from.close();
  }
}

/** Brings the database from what a copy held to what the store holds now. May be done again. */
export async function copyRest(file: string, copy: string, to: Client): ReturnType<typeof moveRest> {
  const from = new DatabaseSync(file, { readOnly: true });
  try {
    from.prepare('attach ? as before').run(copy);
    return await inTransaction(to, async () => {
      // The store knows nothing of its being moved.
      const { rows } = await to.query('delete from meta where name = $1 returning value', [MARK]);
      const rest = await moveRest(from, to);
      await finish(to);
      await to.query('insert into meta (name, value) values ($1, $2)', [MARK, rows[0]?.value]);
      return rest;
    });
  } finally {
    from.close();
  }
}

/** The former store is aside: a collector may start on the database. */
export async function endMove(to: Client): Promise<void> {
  await to.query('delete from meta where name = $1', [MARK]);
}
