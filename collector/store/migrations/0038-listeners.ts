import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Who reads along in a running session to learn, by the hint that took them in (listeners.ts).
  `create table listener (
      hint text not null references hint (id) on delete cascade, agent text not null, site text not null,
      session text not null references session (id) on delete cascade, until integer not null,
      primary key (hint, agent)) without rowid`,
  `create index listener_agent on listener (site, agent, until)`,
  `create index listener_session on listener (session, until)`,
];
