import type { Migration } from './migrations.ts';

/** The shape of one pairing's database. Every version has a stored example in test/fixtures/collector-store. */
export const collectorMigrations: readonly Migration[] = [
  {
    version: 1,
    up(db) {
      for (const name of ['offers', 'errands', 'bands', 'state']) db.createObjectStore(name);
      db.createObjectStore('cards').createIndex('ticket', 'ticket.id');
    },
  },
  {
    version: 2,
    up: (db) => db.createObjectStore('recoveries'),
  },
];
