import { readdirSync, readFileSync } from 'node:fs';
import type { ClientBase } from 'pg';

const FOLDER = new URL('./migrations/', import.meta.url);

/** Numbered files, append-only: one that has been released is never edited. */
const files = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.sql'))
  .sort();

/** The version a database of this program has. */
const POSTGRES_VERSION = files.length;

/** No two instances bring the same database up to date. Any number, the same in all of them. */
const LOCK = 7_305_541;

async function versionOf(client: ClientBase): Promise<number> {
  const { rows } = await client.query(`select to_regclass('schema_version') is not null as there`);
  if (Number(rows[0]?.there) !== 1) return 0;
  const told = await client.query('select version from schema_version');
  return Number(told.rows[0]?.version ?? 0);
}

/**
 * Brings a database up to date, unless `mayMigrate` is false. Throws when it was written by a newer program, or has to be
 * brought up to date and may not.
 */
export async function migrate(client: ClientBase, mayMigrate: boolean): Promise<void> {
  await client.query('begin');
  try {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    const version = await versionOf(client);
    if (version > POSTGRES_VERSION)
      throw new Error(
        `The database has version ${version}, this program knows ${POSTGRES_VERSION}. Start the newer Overdesk, or name another database.`,
      );
    if (version < POSTGRES_VERSION && !mayMigrate)
      throw new Error(
        `The database has version ${version}, this program knows ${POSTGRES_VERSION}. Start the collector of this program once, or use the command of the one that runs.`,
      );
    for (const file of files.slice(version)) await client.query(readFileSync(new URL(file, FOLDER), 'utf8'));
    if (version < POSTGRES_VERSION) {
      await client.query('create table if not exists schema_version (version bigint not null)');
      await client.query('delete from schema_version');
      await client.query('insert into schema_version values ($1)', [POSTGRES_VERSION]);
    }
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
