import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Client } from 'pg';
import { StartError } from '../start-error.ts';
import { plain, Sum } from './sum.ts';

/** Rows written, and read back, in one go. */
const AT_ONCE = 1_000;
/** The search index, and what is owed to it: PostgreSQL makes its own. */
const OF_THE_INDEX = /^(?:answer_words|answer_vocabulary|words_owed)/;

/** A table of both engines, by its columns and those of its primary key. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly key: readonly string[];
}

/** A table and how many rows it has. */
export interface MovedTable {
  readonly table: string;
  readonly rows: number;
}

type Row = Record<string, SQLOutputValue>;

/** Quoted, with commas between them; of a table when `of` names one. */
export const listed = (columns: readonly string[], of = ''): string =>
  columns.map((name) => `${of && `${of}.`}"${name}"`).join(', ');

/** The tables to be moved, in the order they were made: what a row belongs to comes before it. */
export function tablesIn(from: DatabaseSync): Table[] {
  const names = from
    .prepare(
      `select name from main.sqlite_master where type = 'table' and name not like 'sqlite_%' order by rowid`,
    )
    .all()
    .map(({ name }) => String(name))
    .filter((name) => !OF_THE_INDEX.test(name));
  return names.map((name) => {
    const columns = from.prepare(`pragma main.table_info(${name})`).all();
    return {
      name,
      columns: columns.map((column) => String(column['name'])),
      key: columns.filter(({ pk }) => Number(pk) > 0).map((column) => String(column['name'])),
    };
  });
}

/** Calls `write` with so many rows at a time as JSON, and returns what all of them come to. */
export async function inParts(
  rows: Iterable<Row>,
  columns: readonly string[],
  write: (json: string) => Promise<void>,
): Promise<Sum> {
  const sum = new Sum();
  let part: Record<string, unknown>[] = [];
  const send = async (): Promise<void> => {
    await write(JSON.stringify(part));
    part = [];
  };
  for (const row of rows) {
    const values = columns.map((name) => plain(row[name] ?? null));
    sum.add(values);
    part.push(Object.fromEntries(columns.map((name, i) => [name, values[i]])));
    if (part.length === AT_ONCE) await send();
  }
  if (part.length > 0) await send();
  return sum;
}

/** What a table holds in the database now. */
async function readBack(to: Client, { name, columns }: Table): Promise<Sum> {
  const sum = new Sum();
  await to.query(`declare reading cursor for select ${listed(columns)} from "${name}"`);
  for (;;) {
    const { rows } = await to.query({ text: `fetch ${AT_ONCE} from reading`, rowMode: 'array' });
    for (const row of rows) sum.add((row as (SQLOutputValue | Buffer)[]).map(plain));
    if (rows.length < AT_ONCE) break;
  }
  await to.query('close reading');
  return sum;
}

/** Copies a table and reads it back. Returns its rows; throws when it is not the same. */
export async function copyTable(from: DatabaseSync, to: Client, table: Table): Promise<number> {
  const { name, columns } = table;
  const names = listed(columns);
  await to.query(`alter table "${name}" disable trigger user`);
  const sent = await inParts(
    from.prepare(`select ${names} from main."${name}"`).iterate() as Iterable<Row>,
    columns,
    async (json) => {
      await to.query(
        `insert into "${name}" (${names}) select ${names} from json_populate_recordset(null::"${name}", $1)`,
        [json],
      );
    },
  );
  await to.query(`alter table "${name}" enable trigger user`);
  const arrived = await readBack(to, table);
  if (!arrived.equals(sent))
    throw new StartError(
      `Of ${name} ${sent.rows} rows were sent and ${arrived.rows} came back, or not the same. Nothing was changed.`,
    );
  return sent.rows;
}
