import type { Migration } from './migration.ts';

export const migration: Migration = [
  // How often an article of the public help page was opened and said to have helped, by day (help-counts.ts).
  `create table help_count (
      site text not null, article text not null, day text not null, opened integer not null, helped integer not null,
      primary key (site, article, day)) without rowid`,
];
