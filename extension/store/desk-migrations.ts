import type { Migration } from './migrations.ts';

/** The shape of one agent's database of one helpdesk. Every version has a stored example in test/fixtures/desk-store. */
export const deskMigrations: readonly Migration[] = [
  {
    version: 1,
    up(db) {
      db.createObjectStore('tickets', { keyPath: 'id' }).createIndex('session', 'session');
      db.createObjectStore('labels', { keyPath: 'key' });
      db.createObjectStore('shards');
      db.createObjectStore('state');
    },
  },
];
