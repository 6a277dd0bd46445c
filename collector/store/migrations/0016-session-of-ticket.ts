import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Which session stands for a ticket (sessions.ts).
  `create index session_ticket on session (site, ticket) where ticket is not null`,
];
