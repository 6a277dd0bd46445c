import type { Migration } from './migration.ts';

export const migration: Migration = [
  // What agents handed up to a higher tier (hand-up.ts).
  `alter table session add column handed text`,
];
