import { deleteDB, openDB, unwrap } from 'idb';
import type { BusinessClock } from '../../shared/session/clock.ts';
import { migrate } from '../platform/migrations.ts';
import { ticketMigrations } from './ticket-migrations.ts';
import type { TicketSchema, TicketStoreKey } from './ticket-schema.ts';
import { TicketStore } from './ticket-store.ts';

const databaseName = (key: TicketStoreKey) => `desk ${key.helpdesk} ${key.base} ${key.agent}`;

/**
 * Opens the store, making or migrating it first. `clock` counts the agent's working hours; null: not known. `lost`: it was
 * closed from outside, by the browser or by an erasure, and must be opened again.
 */
export async function openTicketStore(
  key: TicketStoreKey,
  clock: BusinessClock | null = null,
  lost: () => void = () => undefined,
): Promise<TicketStore> {
  const db = await openDB<TicketSchema>(databaseName(key), ticketMigrations.length, {
    upgrade: (raw, from, _to, tx) => migrate(ticketMigrations, from, unwrap(raw), unwrap(tx)),
    // An older worker must let go when a newer one migrates, or both wait for ever.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  });
  return new TicketStore(key, db, clock);
}

/** Forgets everything of this agent at this helpdesk. An open store closes by itself. */
export async function eraseTicketStore(key: TicketStoreKey): Promise<void> {
  await deleteDB(databaseName(key));
}

/** The agents of whom something is kept of a helpdesk. */
export async function agentsIn({ helpdesk, base }: Omit<TicketStoreKey, 'agent'>): Promise<string[]> {
  const prefix = databaseName({ helpdesk, base, agent: '' });
  const names = (await indexedDB.databases()).map(({ name }) => name ?? '');
  return names.filter((name) => name.startsWith(prefix)).map((name) => name.slice(prefix.length));
}
