import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Answers that belong to no session, for the leads to read (responses.ts).
  `create index response_loose on response (site, created_at) where session is null and moment = 'after'`,
];
