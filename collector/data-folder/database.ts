import { join } from 'node:path';
import { faultAt, StoreFault } from '../store/fault.ts';
import { openPostgres } from '../store/postgres/open.ts';
import { openSqlite } from '../store/sqlite/open.ts';
import type { Store } from '../store/store.ts';
import { STORE, sizeOf } from './files.ts';
import { StartError } from './start-error.ts';

/** Names the PostgreSQL database that holds the store (postgres://…); unset: the store is a file of the data folder. */
export const DATABASE = 'OVERDESK_DATABASE';

/** The database that holds the store, or null. */
export const databaseIn = (env: NodeJS.ProcessEnv): string | null => env[DATABASE] || null;

interface StoreAt {
  readonly data: string;
  readonly database: string | null;
  readonly mayMigrate?: boolean;
}

/** Opens the store of a folder, wherever it is. Throws a StartError or a StoreFault that says what to do. */
export async function openStore({ data, database, mayMigrate = true }: StoreAt): Promise<Store> {
  if (database !== null && (await sizeOf(join(data, STORE))) > 0)
    throw new StartError(
      `${DATABASE} names a database, but ${join(data, STORE)} is a store of its own. Nothing was changed. Start without ${DATABASE}, or name another folder with --data.`,
    );
  try {
    if (database === null) return await openSqlite(join(data, STORE), { mayMigrate });
    const store = await openPostgres(database, { mayMigrate });
    if ((await store.do('readMeta', { name: 'moving' })) === null) return store;
    await store.close();
    throw new StartError(
      `A move into the database of ${DATABASE} is not over. Call npx overdesk move again, or start without ${DATABASE}.`,
    );
  } catch (error) {
    throw explained(error, data, database);
  }
}

function explained(error: unknown, data: string, database: string | null): Error {
  if (!(error instanceof StoreFault))
    return new StartError(error instanceof Error ? error.message : String(error));
  if (database !== null) return error;
  const fault = faultAt(data, error);
  if (fault === 'full') return new StoreFault('full', error.engine);
  return fault === 'unwritable'
    ? new StartError(`${join(data, STORE)} cannot be written: give ${data} to the collector's user.`)
    : error;
}
