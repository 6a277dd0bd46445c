import type { Migration } from './migration.ts';

export const migration: Migration = [
  // What is asked every second must not look through all that ever was: waits told, cases just finished, open offers.
  `create index session_told on session (site, assigned_at) where wait is not null`,
  `create index session_ended on session (site, ended_at)`,
  `create index offer_standing on offer (site, expires_at) where answer is null`,
];
