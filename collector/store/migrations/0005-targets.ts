import type { Migration } from './migration.ts';

export const migration: Migration = [
  // What agents and leads agreed on (targets.ts): the target and the state of its agreement, never a number.
  `create table target (
      id text primary key, site text not null, agent text not null, target text not null,
      state text not null, proposed_by text not null, proposed_at integer not null, changed_at integer not null)`,
  `create index target_agent on target (site, agent, proposed_at)`,
];
