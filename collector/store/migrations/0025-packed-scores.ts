import type { Migration } from './migration.ts';

export const migration: Migration = [
  // A day's scores in one piece (pack-days.ts), gone with the first change of one of them.
  `alter table answer_day add column packed blob`,
  ...(['score', 'ask'] as const).flatMap((table) =>
    (['insert', 'update', 'delete'] as const).flatMap((event) => {
      const row = event === 'delete' ? 'old' : 'new';
      const at = table === 'score' ? `${row}.answer / 1024` : `${row}.at`;
      return [
        `drop trigger ${table}_${event}`,
        `create trigger ${table}_${event} after ${event} on ${table} begin
          insert into answer_day (day, version) values (${at} / 86400000, 1)
          on conflict (day) do update set version = answer_day.version + 1, packed = null; end`,
      ];
    }),
  ),
  // Comments whose words the search index does not have as they are now, and what it has of them instead
  // (index-words.ts). Beginnings of words that many say have lists of their own.
  ...['insert', 'delete', 'unsay', 'say'].map((name) => `drop trigger answer_words_${name}`),
  `drop table answer_vocabulary`,
  `drop table answer_words`,
  `create virtual table answer_words using fts5 (
      comment, content = 'answer', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3')`,
  `insert into answer_words (answer_words, rank) values ('secure-delete', 1)`,
  `create virtual table answer_vocabulary using fts5vocab (answer_words, row)`,
  `insert into answer_words (answer_words) values ('rebuild')`,
  `create table words_owed (answer integer primary key, indexed text)`,
  `create trigger answer_words_insert after insert on answer when new.comment is not null begin
      insert into words_owed (answer, indexed) values (new.id, null); end`,
  `create trigger answer_words_update after update of comment on answer when old.comment is not new.comment begin
      insert into words_owed (answer, indexed) values (new.id, old.comment) on conflict (answer) do nothing; end`,
  `create trigger answer_words_delete after delete on answer begin
      insert into answer_words (answer_words, rowid, comment)
        select 'delete', old.id, said from (
          select old.comment as said where not exists (select 1 from words_owed where answer = old.id)
          union all select indexed from words_owed where answer = old.id) where said is not null;
      delete from words_owed where answer = old.id; end`,
];
