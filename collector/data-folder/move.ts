import { createHash } from 'node:crypto';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { Client } from 'pg';
import { connectionTo } from '../store/postgres/connection.ts';
import { toldError } from '../store/postgres/fault.ts';
import { migrate } from '../store/postgres/migrate.ts';
import { openSqlite } from '../store/sqlite/open.ts';
import { LOCK, STORE, sizeOf } from './files.ts';
import { lockFolder } from './lock.ts';
import { StartError } from './start-error.ts';

/** Rows written, and read back, in one go. */
const AT_ONCE = 1_000;
/** The search index, and what is owed to it: PostgreSQL makes its own. */
const OF_THE_INDEX = /^(?:answer_words|answer_vocabulary|words_owed)/;

type Value = SQLOutputValue;

/** What a table's rows come to, in whatever order they are read: how many, and the sum of their digests. */
class Sum {
  rows = 0;
  #digests = 0n;

  add(row: readonly unknown[]): void {
    const text = JSON.stringify(row, (_, value) => (value instanceof Uint8Array ? hex(value) : value));
    this.#digests += createHash('sha256').update(text).digest().readBigUInt64BE();
    this.rows += 1;
  }

  equals(other: Sum): boolean {
    return this.rows === other.rows && this.#digests === other.#digests;
  }
}

/** `JSON.stringify` sees a buffer's own JSON first, so that bytes are given as text. */
const hex = (bytes: Uint8Array): string => `\\x${Buffer.from(bytes).toString('hex')}`;
const plain = (value: Value | Buffer): unknown => (value instanceof Uint8Array ? hex(value) : value);

/** A table and how many rows it has. */
export interface MovedTable {
  readonly table: string;
  readonly rows: number;
}

interface Move {
  readonly from: DatabaseSync;
  readonly to: Client;
}

const namesIn = (from: DatabaseSync): string[] =>
  from
    .prepare(
      `select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid`,
    )
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !OF_THE_INDEX.test(name));

/** Copies a table, oldest rows first, and reads it back. Throws when it is not the same. */
async function moveTable({ from, to }: Move, table: string): Promise<MovedTable> {
  const columns = from
    .prepare(`pragma table_info(${table})`)
    .all()
    .map(({ name }) => String(name));
  const names = columns.map((name) => `"${name}"`).join(', ');
  await to.query(`alter table "${table}" disable trigger user`);
  const sent = new Sum();
  let rows: Record<string, unknown>[] = [];
  const write = async (): Promise<void> => {
    await to.query(
      `insert into "${table}" (${names}) select ${names} from json_populate_recordset(null::"${table}", $1)`,
      [JSON.stringify(rows)],
    );
    rows = [];
  };
  for (const row of from.prepare(`select ${names} from "${table}"`).iterate()) {
    const values = columns.map((name) => plain(row[name] ?? null));
    sent.add(values);
    rows.push(Object.fromEntries(columns.map((name, i) => [name, values[i]])));
    if (rows.length === AT_ONCE) await write();
  }
  if (rows.length > 0) await write();
  await to.query(`alter table "${table}" enable trigger user`);
  const arrived = await readBack(to, table, names);
  if (!arrived.equals(sent))
    throw new StartError(
      `Of ${table} ${sent.rows} rows were sent and ${arrived.rows} came back, or not the same. Nothing was changed.`,
    );
  return { table, rows: sent.rows };
}

async function readBack(to: Client, table: string, names: string): Promise<Sum> {
  const sum = new Sum();
  await to.query(`declare reading cursor for select ${names} from "${table}"`);
  for (;;) {
    const { rows } = await to.query({ text: `fetch ${AT_ONCE} from reading`, rowMode: 'array' });
    for (const row of rows) sum.add((row as (Value | Buffer)[]).map(plain));
    if (rows.length < AT_ONCE) break;
  }
  await to.query('close reading');
  return sum;
}

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

async function refuseFilled(to: Client): Promise<void> {
  const { rows } = await to.query('select count(*) as n from meta');
  if (rows[0]?.n !== 0)
    throw new StartError('The database holds a store already. Nothing was changed. Name an empty one.');
}

/**
 * Moves the store of a stopped collector into an empty PostgreSQL database, in one transaction: it is there whole and
 * compared row by row, or not at all, and may be begun again. The file is kept aside under another name, and nothing is
 * taken from it. Throws a StartError or a StoreFault that says why not.
 */
export async function moveStore(
  data: string,
  database: string,
): Promise<{ readonly tables: MovedTable[]; readonly aside: string }> {
  const file = join(data, STORE);
  if ((await sizeOf(file)) === 0) throw new StartError(`There is no store in ${data}.`);
  const unlock = lockFolder(data, join(data, LOCK));
  try {
    // Opened once as a collector does: brought up to date, looked through, and its log folded back into it.
    const store = await openSqlite(file);
    await store.check();
    await store.truncate();
    await store.close();
    const tables = await copy(file, database);
    const aside = join(data, `moved-${new Date().toISOString().replace(/[:.]/g, '-')}.sqlite`);
    await rename(file, aside);
    for (const left of ['-wal', '-shm']) await rm(`${file}${left}`, { force: true });
    return { tables, aside };
  } finally {
    unlock();
  }
}

async function copy(file: string, database: string): Promise<MovedTable[]> {
  const from = new DatabaseSync(file, { readOnly: true });
  const to = new Client(connectionTo(database));
  try {
    await to.connect();
    await migrate(to, true);
    await to.query('begin');
    await refuseFilled(to);
    const tables: MovedTable[] = [];
    for (const table of namesIn(from)) tables.push(await moveTable({ from, to }, table));
    await finish(to);
    await to.query('commit');
    return tables;
  } catch (error) {
    throw toldError(error);
  } finally {
    await to.end().catch(() => undefined);
    from.close();
  }
}
