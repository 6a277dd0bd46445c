import type { Migration } from '../platform/migrations.ts';

/** The shape of one agent's database of one helpdesk. Every version has a stored example in test/fixtures/desk-store. */
export const ticketMigrations: readonly Migration[] = [
  {
    version: 1,
    up(db) {
      const tickets = db.createObjectStore('tickets', { keyPath: 'id' });
      for (const index of ['session', 'turn', 'overSince']) tickets.createIndex(index, index);
      db.createObjectStore('labels', { keyPath: 'key' });
      db.createObjectStore('shards');
      db.createObjectStore('state');
    },
  },
];
