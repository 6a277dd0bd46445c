import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Erased words leave the search index when its segments are merged (merge-words.ts): `secure-delete` left some of them.
  `insert into answer_words (answer_words, rank) values ('secure-delete', 0)`,
  `insert into answer_words (answer_words) values ('rebuild')`,
  `delete from words_owed`,
  `insert into meta (name, value) select 'scrub', 'owed' where exists (select 1 from site)
     on conflict (name) do nothing`,
];
