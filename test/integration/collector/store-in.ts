import { basename, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { openStore } from '../../../collector/data-folder/database.ts';
import { connectionTo } from '../../../collector/store/postgres/connection.ts';
import { makeSql } from '../../../collector/store/postgres/sql.ts';
import type { SqlValue } from '../../../collector/store/sql.ts';
import type { Store } from '../../../collector/store/store.ts';

/**
 * The same tests run on both engines: under the project `postgres` a folder's store is a database of its own, named as the
 * folder is (postgres.ts).
 */
const server = process.env['OVERDESK_TEST_POSTGRES'];

/** Whether stores are files of their folders here. */
export const embedded = server === undefined;

/** What tells a collector where the store of this folder is. */
export async function environmentOf(data: string): Promise<{ OVERDESK_DATABASE?: string }> {
  if (server === undefined) return {};
  const name = basename(data).toLowerCase();
  const client = new Client({ connectionString: server.replace('DATABASE', 'postgres') });
  await client.connect();
  try {
    await client.query(`create database "${name}" template overdesk_empty`);
  } catch (error) {
    // There already.
    if (!(error instanceof Error && 'code' in error && error.code === '42P04')) throw error;
  } finally {
    await client.end();
  }
  return { OVERDESK_DATABASE: server.replace('DATABASE', name) };
}

/** Opens the store of a folder, beside a collector or alone. */
export async function openStoreIn(data: string): Promise<Store> {
  const { OVERDESK_DATABASE: database = null } = await environmentOf(data);
  return openStore({ data, database });
}

/** Rows of a folder's store, read beside a collector or alone; written, too, where a test has to. */
export async function rowsIn(
  data: string,
  text: string,
  ...values: SqlValue[]
): Promise<Record<string, SqlValue>[]> {
  const { OVERDESK_DATABASE: url } = await environmentOf(data);
  if (url === undefined) {
    const database = new DatabaseSync(join(data, 'overdesk.sqlite'), { timeout: 20_000 });
    try {
      return database.prepare(text).all(...values) as Record<string, SqlValue>[];
    } finally {
      database.close();
    }
  }
  const client = new Client(connectionTo(url));
  await client.connect();
  try {
    return await makeSql(client, new Set()).all(text, ...values);
  } finally {
    await client.end();
  }
}
