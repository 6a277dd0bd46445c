import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Words that found no article, by day, and from how many networks: nobody's (missed-searches.ts).
  `create table missed_search (
      site text not null, day text not null, words text not null, people integer not null,
      primary key (site, day, words)) without rowid`,
];
