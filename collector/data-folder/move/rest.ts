import type { DatabaseSync } from 'node:sqlite';
import type { Client } from 'pg';
import { plain, Sum } from './sum.ts';
import { inParts, listed, type MovedTable, type Table, tablesIn } from './table.ts';

/**
 * What a store took in while its copy was moved: the two files are held against each other row by row, and what differs
 * follows. Where `main` is the store and `before` its copy, as attached.
 */

const onKey = ({ key }: Table, one: string, other: string): string =>
  key.map((name) => `${one}."${name}" = ${other}."${name}"`).join(' and ');

const recordset = ({ name }: Table): string => `json_populate_recordset(null::"${name}", $1)`;

/** Takes out of the database what is no longer in the store. */
async function dropGone(from: DatabaseSync, to: Client, table: Table): Promise<void> {
  const { name, key } = table;
  const gone = from.prepare(
    `select ${listed(key, 'b')} from before."${name}" b
     where not exists (select 1 from main."${name}" a where ${onKey(table, 'a', 'b')})`,
  );
  await inParts(gone.iterate() as Iterable<Record<string, never>>, key, async (json) => {
    await to.query(`delete from "${name}" t using ${recordset(table)} r where ${onKey(table, 't', 'r')}`, [
      json,
    ]);
  });
}

/** Writes what is new or another, and reads it back. Returns how many rows. */
async function writeChanged(from: DatabaseSync, to: Client, table: Table): Promise<number> {
  const { name, columns, key } = table;
  const names = listed(columns);
  const others = columns.filter((column) => !key.includes(column));
  const same = columns.map((column) => `a."${column}" is b."${column}"`).join(' and ');
  const changed = from.prepare(
    `select ${listed(columns, 'a')} from main."${name}" a left join before."${name}" b on ${onKey(table, 'a', 'b')}
     where not (${same})`,
  );
  const update =
    others.length === 0
      ? 'nothing'
      : `update set ${others.map((column) => `"${column}" = excluded."${column}"`).join(', ')}`;
  const arrived = new Sum();
  const sent = await inParts(changed.iterate() as Iterable<Record<string, never>>, columns, async (json) => {
    await to.query(
      `insert into "${name}" (${names}) select ${names} from ${recordset(table)}
         on conflict (${listed(key)}) do ${update}`,
      [json],
    );
    const { rows } = await to.query({
      text: `select ${listed(columns, 't')} from "${name}" t join ${recordset(table)} r on ${onKey(table, 't', 'r')}`,
      values: [json],
      rowMode: 'array',
    });
    for (const row of rows) arrived.add((row as Buffer[]).map(plain));
  });
  if (!arrived.equals(sent)) throw differs(name);
  return sent.rows;
}

/** Nobody is told: all of the store is copied anew then. */
const differs = (name: string): Error => new Error(`What followed of ${name} did not arrive as it is.`);

const countOf = (answer: unknown): number => Number((answer as { readonly n: number | bigint }).n);

/** Brings the database to what the store holds now. Returns how many rows each table has, and how many followed. */
export async function moveRest(
  from: DatabaseSync,
  to: Client,
): Promise<{ readonly tables: MovedTable[]; readonly followed: number }> {
  const tables = tablesIn(from);
  for (const { name } of tables) await to.query(`alter table "${name}" disable trigger user`);
  // What belongs to a row goes before it and comes after it.
  for (const table of tables.toReversed()) await dropGone(from, to, table);
  let followed = 0;
  for (const table of tables) followed += await writeChanged(from, to, table);
  const counts: MovedTable[] = [];
  for (const { name } of tables) {
    const rows = countOf(from.prepare(`select count(*) as n from main."${name}"`).get());
    const there = countOf((await to.query(`select count(*) as n from "${name}"`)).rows[0]);
    if (there !== rows) throw differs(name);
    counts.push({ table: name, rows });
  }
  for (const { name } of tables) await to.query(`alter table "${name}" enable trigger user`);
  return { tables: counts, followed };
}
