import type { Migration } from './migration.ts';

export const migration: Migration = [
  // What each question of a survey measures (measures.ts); filled by the program, as it knows the kinds.
  `create table measure (
      site text not null, survey text not null, version integer not null, place integer not null, question text not null,
      kind text not null, format text not null, primary key (site, survey, version, place))`,
  // What scores have in common (mix.ts): few rows, so that a score is three numbers.
  `create table mix (
      id integer primary key, site text not null, queue text, topic text, channel text, language text not null,
      survey text not null, question text not null, kind text not null, format text not null)`,
  `create unique index mix_once on mix (site, kind, format, question, survey, language, coalesce(channel, ''),
      coalesce(topic, ''), coalesce(queue, ''))`,
  // What one customer said afterwards, once a conversation (score.ts). The id begins with the time: by it answers are in
  // order, and a page goes on where the one before ended.
  `create table answer (
      id integer primary key, site text not null, session text,
      response text not null references response (id) on delete cascade, low integer not null, comment text)`,
  `create unique index answer_response on answer (response)`,
  `create unique index answer_session on answer (session) where session is not null`,
  `create index answer_low on answer (site, id) where low = 1`,
  `create table score (
      answer integer not null references answer (id) on delete cascade, mix integer not null, value integer not null,
      primary key (answer, mix)) without rowid`,
  // Whether a session that was answered, asked or over was asked and answered.
  `create table ask (
      session text primary key references session (id) on delete cascade, at integer not null, mix integer not null,
      value integer not null) without rowid`,
  `create index ask_at on ask (at, mix, value)`,
  // Who looks after an answer (handling.ts).
  `create table handling (
      answer integer primary key references answer (id) on delete cascade, state text not null, owner text not null,
      note text, changed_at integer not null)`,
  // Counts up with every change of a day's rows: what was read of a day is good as long as this stands (columns.ts).
  `create table answer_day (day integer primary key, version integer not null)`,
  ...(['score', 'ask'] as const).flatMap((table) =>
    (['insert', 'update', 'delete'] as const).map((event) => {
      const row = event === 'delete' ? 'old' : 'new';
      const at = table === 'score' ? `${row}.answer / 1024` : `${row}.at`;
      return `create trigger ${table}_${event} after ${event} on ${table} begin
          insert into answer_day (day, version) values (${at} / 86400000, 1)
          on conflict (day) do update set version = answer_day.version + 1; end`;
    }),
  ),
  // The words of comments. Kept beside the answers themselves, so that what is erased there is taken out here (a table
  // without them only marks its words as gone), and overwritten at once.
  `create virtual table answer_words using fts5 (
      comment, content = 'answer', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2')`,
  `insert into answer_words (answer_words, rank) values ('secure-delete', 1)`,
  `create virtual table answer_vocabulary using fts5vocab (answer_words, row)`,
  `create trigger answer_words_insert after insert on answer when new.comment is not null begin
      insert into answer_words (rowid, comment) values (new.id, new.comment); end`,
  `create trigger answer_words_delete after delete on answer when old.comment is not null begin
      insert into answer_words (answer_words, rowid, comment) values ('delete', old.id, old.comment); end`,
  `create trigger answer_words_unsay after update of comment on answer
      when old.comment is not null and old.comment is not new.comment begin
      insert into answer_words (answer_words, rowid, comment) values ('delete', old.id, old.comment); end`,
  `create trigger answer_words_say after update of comment on answer
      when new.comment is not null and old.comment is not new.comment begin
      insert into answer_words (rowid, comment) values (new.id, new.comment); end`,
  // Requests the leads were told of and nobody has seen to: few, whatever the years leave behind.
  `create index recovery_told on recovery (site, at) where leads_at is not null and done_at is null`,
  // What was answered before is counted in steps while the collector runs (fill-answers.ts).
  `insert into meta (name, value) select 'answers', 'sessions 0' where exists (select 1 from site)
       or exists (select 1 from session)`,
];
