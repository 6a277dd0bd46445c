import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Answers of former tools (answer-imports.ts). A row of a file is known by its keyed hash for as long as its import
  // stands, so that what was erased does not come back with the same file.
  `create table answer_import (
      id text primary key, site text not null, name text not null, survey text not null, version integer not null,
      format text not null, made_by text, made_at integer not null)`,
  `create index answer_import_age on answer_import (site, made_at)`,
  `create table imported (
      site text not null, row text not null, import text not null references answer_import (id) on delete cascade,
      response text not null, queue text, topic text, primary key (site, row)) without rowid`,
  `create index imported_import on imported (import)`,
  `create index imported_response on imported (response)`,
];
