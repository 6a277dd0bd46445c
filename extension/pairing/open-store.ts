import { deleteDB, openDB, unwrap } from 'idb';
import { migrate } from '../platform/migrations.ts';
import { collectorMigrations } from './migrations.ts';
import type { CollectorSchema } from './schema.ts';
import { CollectorStore } from './store.ts';

const databaseName = (collector: string, agent: string) => `collector ${collector} ${agent}`;

/** Opens what is kept of one pairing, making or migrating it first. `lost`: it was closed from outside and must be opened again. */
export async function openCollectorStore(
  collector: string,
  agent: string,
  lost: () => void = () => undefined,
): Promise<CollectorStore> {
  const name = databaseName(collector, agent);
  const db = await openDB<CollectorSchema>(name, collectorMigrations.length, {
    upgrade: (raw, from, _to, tx) => migrate(collectorMigrations, from, unwrap(raw), unwrap(tx)),
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
  return new CollectorStore(db);
}

/** Forgets everything of one pairing. */
export async function eraseCollectorStore(collector: string, agent: string): Promise<void> {
  await deleteDB(databaseName(collector, agent));
}
