import type { Migration } from '../platform/migrations.ts';

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
  {
    // Sums of before, and what was made of them, held everybody's figures in clear: nothing of them is sent any more.
    version: 3,
    up(db, tx) {
      db.deleteObjectStore('bands');
      for (const key of ['published', 'strata']) tx.objectStore('state').delete(key);
      for (const kind of ['sums ', 'strata ']) {
        tx.objectStore('errands').delete(IDBKeyRange.bound(kind, `${kind}\uffff`));
      }
    },
  },
];
