import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Decisions with what they were made from, to be replayed (decisions.ts).
  `create table decision_log (
      site text not null, seq integer not null, at integer not null, desk integer not null, body text not null,
      primary key (site, seq))`,
  `create index decision_log_age on decision_log (site, at)`,
  `create table decision_desk (
      site text not null, version integer not null, body text not null, primary key (site, version))`,
];
