import type { Migration } from './migration.ts';

export const migration: Migration = [
  // A hint that brings somebody into the session: whom (hints.ts).
  `alter table hint add column expert text`,
];
