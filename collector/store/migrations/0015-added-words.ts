import type { Migration } from './migration.ts';

export const migration: Migration = [
  // What the customer added to a running request on its page (added-words.ts).
  `alter table session add column added text`,
];
