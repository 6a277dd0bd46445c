import type { Migration } from './migration.ts';

export const migration: Migration = [
  // What leads wrote to whoever helps in a session (hints.ts).
  `create table hint (
      id text primary key, site text not null, session text not null references session (id) on delete cascade,
      person text not null, words text not null, at integer not null, seen_by text, seen_at integer)`,
  `create index hint_session on hint (session, at)`,
];
