import type { Migration } from './migration.ts';

export const migration: Migration = [
  // What the store knows about itself (meta.ts): which key it belongs to, whether erased words may still be in its file.
  `create table meta (name text primary key, value text not null)`,
  // Earlier versions left erased words in free pages: the file is rewritten once.
  `insert into meta (name, value) select 'scrub', 'owed' where exists (select 1 from site)`,
  // Each start begins an epoch of the feed where the one before ended: so a cursor from a time that a restored
  // backup has undone is recognised (epochs.ts).
  `create table epoch (site text not null, n integer not null, id text not null, since integer not null,
      primary key (site, n))`,
];
