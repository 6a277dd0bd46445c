import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { connectionTo } from '../../store/postgres/connection.ts';
import { toldError } from '../../store/postgres/fault.ts';
import { StartError } from '../start-error.ts';
import { moveRest } from './rest.ts';
import { copyTable, type MovedTable, tablesIn } from './table.ts';

/** The two steps of a move, each in one transaction of the database. */

/** What a database says of a move that is not over: which one, by its copy. */
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
    'insert into words_owed (answer, indexed) select id, null from answer where comment is not null',
  );
}

/** The move that is under way there: its name, or null where the database is empty. Throws where it holds a store. */
export async function moveIn(to: Client): Promise<string | null> {
  const { rows } = await to.query('select name, value from meta');
  if (rows.length === 0) return null;
  const [{ value }] = [rows.find(({ name }) => name === MARK) ?? { value: null }];
  if (value === null)
    throw new StartError('The database holds a store already. Nothing was changed. Name an empty one.');
  return value;
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

/** Copies all tables of a file; `mark`: more is to follow. */
export async function copyAll(file: string, to: Client, mark: string | null): Promise<MovedTable[]> {
  const from = new DatabaseSync(file, { readOnly: true });
  try {
    return await inTransaction(to, async () => {
      const tables: MovedTable[] = [];
      for (const table of tablesIn(from))
        tables.push({ table: table.name, rows: await copyTable(from, to, table) });
      if (mark === null) await finish(to);
      else await to.query('insert into meta (name, value) values ($1, $2)', [MARK, mark]);
      return tables;
    });
  } finally {
    from.close();
  }
}

/** Brings the database from what a copy held to what the store holds now, and takes the mark away. */
export async function copyRest(file: string, copy: string, to: Client): ReturnType<typeof moveRest> {
  const from = new DatabaseSync(file, { readOnly: true });
  try {
    from.prepare('attach ? as before').run(copy);
    return await inTransaction(to, async () => {
      await to.query('delete from meta where name = $1', [MARK]);
      const rest = await moveRest(from, to);
      await finish(to);
      return rest;
    });
  } finally {
    from.close();
  }
}
