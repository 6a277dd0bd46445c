import { expect, test } from 'vitest';
import { openPostgres } from '../../collector/store/postgres/open.ts';
import { memorySql } from '../integration/collector/memory-sql.ts';
import { newDatabase, rowsAt } from './server.ts';

/** What only one of the engines has: its search index, and the order of rows, which the embedded one keeps by itself. */
const OF_ONE = /^(?:answer_words|answer_vocabulary|schema_version|sqlite_|\w+\.rowid$)/;
const TYPES: Readonly<Record<string, string>> = {
  integer: 'bigint',
  text: 'text',
  blob: 'bytea',
  real: 'double precision',
};

test('both engines have the same tables, columns, types and unique indexes', async () => {
  const url = await newDatabase();
  await (await openPostgres(url)).close();
  const { database } = await memorySql();
  const tables = database
    .prepare(`select name from sqlite_master where type = 'table'`)
    .all()
    .map(({ name }) => String(name));
  const embedded = tables
    .flatMap((table) =>
      database
        .prepare(`pragma table_info(${table})`)
        .all()
        .map(
          ({ name, type, notnull, pk }) =>
            `${table}.${name} ${TYPES[String(type).toLowerCase()] ?? type} ${notnull === 1 || pk !== 0 ? 'not null' : ''}`,
        ),
    )
    .filter((column) => !OF_ONE.test(column))
    .toSorted();
  const columns = await rowsAt(
    url,
    `select table_name || '.' || column_name as name, data_type as type, is_nullable as nullable
     from information_schema.columns where table_schema = 'public'`,
  );
  const there = columns
    .filter(({ name }) => !OF_ONE.test(String(name)))
    .map(({ name, type, nullable }) => `${name} ${type} ${nullable === 'NO' ? 'not null' : ''}`)
    .toSorted();
  expect(there).toEqual(embedded);

  const unique = database
    .prepare(`select name from sqlite_master where type = 'index' and sql like 'create unique index%'`)
    .all()
    .map(({ name }) => name)
    .toSorted();
  const indexes = await rowsAt(
    url,
    `select indexname as name from pg_indexes where schemaname = 'public' and indexdef like 'CREATE UNIQUE%'`,
  );
  expect(indexes.map(({ name }) => name)).toEqual(expect.arrayContaining(unique));
});
