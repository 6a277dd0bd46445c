import type { Sql } from './sql.ts';

/**
 * Numbered, append-only: a migration that has been released is never edited. Every version keeps an example
 * in test/fixtures/collector that the tests bring up to date.
 */
const MIGRATIONS: readonly (readonly string[])[] = [
  [
    // The head of a site's feed. A row counted up in the writing transaction, because `seq > cursor` over an
    // autoincrement skips rows that commit out of order (14 % were never seen with 8 writers).
    `create table site (site text primary key, head integer not null)`,
    `create table survey (
      site text not null, id text not null, version integer not null, body text not null,
      primary key (site, id, version))`,
    `create table session (
      id text primary key, site text not null, start_id text not null,
      survey text not null, survey_version integer not null, answers text not null, locale text not null,
      customer text, customer_ref text, page text, context text not null,
      queue text not null, channel text not null, needs text not null, decision text, wait text,
      agent text, claimed integer not null default 0,
      state text not null, created_at integer not null, assigned_at integer, asked_at integer,
      ended_at integer, ended_by text, conversation text, helpdesk text, ticket text)`,
    `create unique index session_start on session (site, start_id)`,
    `create index session_open on session (site, state, created_at)`,
    `create index session_customer on session (site, customer_ref, created_at)`,
    `create index session_conversation on session (site, conversation)`,
    `create table helper (
      session text not null, agent text not null, since integer not null, primary key (session, agent))`,
    `create table response (
      id text primary key, site text not null, survey text not null, survey_version integer not null,
      moment text not null, session text, answers text not null, formats text not null, locale text not null,
      state text not null, via text not null, revision integer not null, redacted text not null,
      created_at integer not null, updated_at integer not null)`,
    // One complete answer per conversation and moment, whatever the way it came.
    `create unique index response_once on response (session, moment) where state = 'complete'`,
    `create index response_session on response (session, moment)`,
    `create index response_age on response (site, created_at)`,
    `create table feed (
      site text not null, seq integer not null, kind text not null, session text not null,
      agent text, data text not null, at integer not null, primary key (site, seq))`,
    `create index feed_session on feed (session)`,
    `create table agent (
      site text not null, agent text not null, status text not null, load text not null,
      seen_at integer, idle_since integer not null, primary key (site, agent))`,
    // Capacity units held by open sessions.
    `create table slot (
      session text primary key, site text not null, agent text not null, channel text not null,
      units integer not null, since integer not null)`,
    `create index slot_agent on slot (site, agent, channel, since, units)`,
    `create table token (
      hash text primary key, site text not null, agent text not null, device text, created_at integer not null)`,
    `create table pairing (
      hash text primary key, site text not null, agent text not null, expires_at integer not null)`,
    `create table offer (
      id text primary key, site text not null, session text not null, agent text not null,
      units integer not null, since integer not null, expires_at integer not null, answer text)`,
    `create unique index offer_open on offer (session) where answer is null`,
    `create index offer_session on offer (session, since)`,
    `create index offer_agent on offer (site, agent)`,
    `create table job (
      session text not null, kind text not null, site text not null, due_at integer not null,
      attempts integer not null, error text, primary key (session, kind))`,
    `create table recovery (
      id text primary key, site text not null, session text not null, target text not null, at integer not null)`,
    `create unique index recovery_once on recovery (session, target)`,
    `create table daily_sum (
      site text not null, agent text not null, day text not null, kpi text not null, id text not null,
      n integer not null, total real not null, buckets text not null,
      primary key (site, agent, day, kpi))`,
  ],
  [
    // Team bands as they were published: a week is told once, whoever joins, leaves or sends sums later.
    `create table band (
      site text not null, kpi text not null, week integer not null, body text not null, crowd text not null,
      primary key (site, kpi, week))`,
    // Short links to a session's survey, for e-mails and text messages; the code itself is not kept.
    `create table link (hash text primary key, site text not null, session text not null)`,
    `create index link_session on link (session)`,
  ],
  [
    // Decisions with what they were made from, to be replayed (decisions.ts).
    `create table decision_log (
      site text not null, seq integer not null, at integer not null, desk integer not null, body text not null,
      primary key (site, seq))`,
    `create index decision_log_age on decision_log (site, at)`,
    `create table decision_desk (
      site text not null, version integer not null, body text not null, primary key (site, version))`,
  ],
  [
    // Whom a request addresses (null: the leads), when the leads are told as well, and who saw to it (recovery.ts).
    `alter table recovery add column agent text`,
    `alter table recovery add column due_at integer`,
    `alter table recovery add column leads_at integer`,
    `alter table recovery add column done_at integer`,
    `alter table recovery add column done_by text`,
    `update recovery set agent = (select s.agent from session s where s.id = recovery.session)
       where target = 'agent'`,
    // No screen has shown those asked until now: the leads are told a day after they were asked.
    `update recovery set due_at = at + 86400000`,
    `create index recovery_due on recovery (site, due_at) where due_at is not null`,
  ],
  [
    // What agents and leads agreed on (targets.ts): the target and the state of its agreement, never a number.
    `create table target (
      id text primary key, site text not null, agent text not null, target text not null,
      state text not null, proposed_by text not null, proposed_at integer not null, changed_at integer not null)`,
    `create index target_agent on target (site, agent, proposed_at)`,
  ],
  [
    // Each agent's week by strata of the case mix, until its table is published; dropped in a later step.
    `create table stratum_sum (
      site text not null, agent text not null, kpi text not null, week text not null, id text not null,
      strata text not null, primary key (site, agent, kpi, week))`,
    // Tables as they were published, with the parts they were made of: each agent's own is theirs to take out.
    `create table strata_table (
      site text not null, kpi text not null, week text not null, body text not null, parts text not null,
      primary key (site, kpi, week))`,
  ],
  [
    // What is asked every second must not look through all that ever was: waits told, cases just finished, open offers.
    `create index session_told on session (site, assigned_at) where wait is not null`,
    `create index session_ended on session (site, ended_at)`,
    `create index offer_standing on offer (site, expires_at) where answer is null`,
  ],
  [
    // The feed by addressee (feed.ts), and of each session's cards the newest only: what one agent reads is found by an
    // index, whatever the others have to read.
    `alter table feed rename to feed_of_all`,
    `create table feed (
      site text not null, agent text not null, seq integer not null, kind text not null, session text not null,
      data text not null, at integer not null, primary key (site, agent, seq))`,
    `insert into feed (site, agent, seq, kind, session, data, at)
     select f.site, s.agent, f.seq, f.kind, f.session, '{}', f.at from feed_of_all f join session s on s.id = f.session
     where f.kind = 'card' and s.agent is not null and f.seq = (
       select max(l.seq) from feed_of_all l where l.session = f.session and l.kind = 'card')
     union all
     select f.site, h.agent, f.seq, f.kind, f.session, '{}', f.at from feed_of_all f
     join helper h on h.session = f.session join session s on s.id = f.session
     where f.kind = 'card' and (s.agent is null or s.agent <> h.agent) and f.seq = (
       select max(l.seq) from feed_of_all l where l.session = f.session and l.kind = 'card')
     union all
     select site, coalesce(agent, ''), seq, kind, session, data, at from feed_of_all
     where kind = 'erased' or (kind <> 'card' and agent is not null)`,
    `drop table feed_of_all`,
    `create index feed_session on feed (session, agent)`,
    `create index feed_news on feed (site, seq, agent)`,
    `create index feed_age on feed (site, at)`,
    // Who was told of a session and is none of its people any more: there may be a copy in their browser.
    `create table former_reader (session text not null, agent text not null, primary key (session, agent))`,
    // Of sessions begun until then nobody has written down who was told: their erasure is told to everybody.
    `alter table site add column told_unwritten_until integer not null default 0`,
    `create index session_age on session (site, created_at)`,
    `update site set told_unwritten_until = coalesce(
       (select max(s.created_at) from session s where s.site = site.site), 0)`,
    // Bytes logged so far: what is beyond the log's size is found from its oldest end, not by adding all of it up.
    `alter table decision_log add column total integer not null default 0`,
    `update decision_log set total = sums.total from (
       select site, seq, sum(octet_length(body)) over (partition by site order by seq) as total from decision_log
     ) as sums where sums.site = decision_log.site and sums.seq = decision_log.seq`,
  ],
  [
    // Until when a session is taken for alive (null: an agent or the helpdesk has it), and the address it was begun from,
    // under a salt that is not kept (life.ts).
    `alter table session add column alive_until integer`,
    `alter table session add column origin text`,
  ],
  [
    // What the store knows about itself (meta.ts): which key it belongs to, whether erased words may still be in its file.
    `create table meta (name text primary key, value text not null)`,
    // Earlier versions left erased words in free pages: the file is rewritten once.
    `insert into meta (name, value) select 'scrub', 'owed' where exists (select 1 from site)`,
    // Each start begins an epoch of the feed where the one before ended: so a cursor from a time that a restored
    // backup has undone is recognised (epochs.ts).
    `create table epoch (site text not null, n integer not null, id text not null, since integer not null,
      primary key (site, n))`,
  ],
  [
    // A slot knows for itself how long it is held and for which address: counting them reads no session.
    `alter table slot add column alive_until integer`,
    `alter table slot add column origin text`,
    `update slot set (alive_until, origin) =
       (select s.alive_until, s.origin from session s where s.id = slot.session)`,
    `drop index slot_agent`,
    `create index slot_agent on slot (site, agent, channel, since, units, alive_until)`,
  ],
  [
    // Which session a chat tool's conversation is of (conversations.ts), and the same browser's session before this one.
    `create table conversation (
      site text not null, name text not null, session text not null references session (id) on delete cascade,
      signed integer not null, primary key (site, name))`,
    `create index conversation_session on conversation (session)`,
    `insert into conversation (site, name, session, signed)
     select site, conversation, id, 0 from session where conversation is not null order by created_at desc
     on conflict do nothing`,
    `alter table session add column previous text`,
    // What a complete answer said before it was changed (responses.ts).
    `alter table response add column completed_at integer`,
    `update response set completed_at = updated_at where state = 'complete'`,
    `create table response_revision (
      response text not null references response (id) on delete cascade, revision integer not null,
      answers text not null, formats text not null, at integer not null, primary key (response, revision))`,
    // Tokens run out unless they are used (agents.ts). Those there are begin now.
    `alter table token add column used_at integer`,
    `alter table token add column expires_at integer`,
    `update token set expires_at = unixepoch() * 1000 + 90 * 86400000`,
    // Who proposed a target: a lead is an agent too, and takes no word of their own for the other side's.
    `alter table target add column proposer text`,
  ],
  [
    // Answers that belong to no session, for the leads to read (responses.ts).
    `create index response_loose on response (site, created_at) where session is null and moment = 'after'`,
  ],
  [
    // Mail to customers (mails.ts): queued with its cause, once for each session and kind. Whom it goes to and what it
    // says stand in the session alone.
    `create table mail (
      id text primary key, site text not null, session text not null references session (id) on delete cascade,
      kind text not null, state text not null, due_at integer not null, attempts integer not null, reason text,
      created_at integer not null, sent_at integer)`,
    `create unique index mail_once on mail (session, kind)`,
    `create index mail_state on mail (site, state, due_at)`,
    // Who wishes not to be asked, and which addresses are dead, by their keyed names.
    `create table mail_refused (
      site text not null, customer_ref text not null, why text not null, at integer not null,
      primary key (site, customer_ref, why))`,
  ],
  [
    // What the customer added to a running request on its page (added-words.ts).
    `alter table session add column added text`,
  ],
  [
    // Which session stands for a ticket (sessions.ts).
    `create index session_ticket on session (site, ticket) where ticket is not null`,
  ],
  [
    // Codes read out after a call (call-codes.ts); and where an answer by an open link was found (responses.ts).
    `create table call_code (
      hash text primary key, site text not null, session text not null references session (id) on delete cascade,
      agent text not null, expires_at integer not null)`,
    `create index call_code_session on call_code (session)`,
    `create index call_code_agent on call_code (site, agent)`,
    `create index call_code_age on call_code (expires_at)`,
    `alter table response add column source text`,
  ],
  [
    // What agents' browsers told of their cases until now, and what was made of it, holds everybody's figures in clear: it
    // goes, and the file is rewritten once.
    ...['daily_sum', 'band', 'stratum_sum', 'strata_table'].map((table) => `drop table ${table}`),
    `insert into meta (name, value) select 'scrub', 'now ' || hex(randomblob(6)) where exists (select 1 from site)
     on conflict (name) do update set value = excluded.value`,
    // Who has enough cases to speak for the team's figures, and the seats of a season (seats.ts).
    `create table ready (
      site text not null, agent text not null, month text not null, topics text not null,
      primary key (site, agent))`,
    `create table season (
      site text not null, season text not null, cohort text not null, topics text not null,
      primary key (site, season))`,
    `create table seat (
      site text not null, id text not null, holder text, empty_since text, device text, primary key (site, id))`,
    // The last voice of each seat, blurred by the browser it came from, and the figures drawn of them (voices.ts).
    `create table voice (
      site text not null, seat text not null, series text not null, topic text not null, said_by text not null,
      since text not null, said integer not null, primary key (site, seat, series, topic))`,
    `create table figure (
      site text not null, series text not null, month text not null, season text not null, sum integer not null,
      voices integer not null, primary key (site, series, month))`,
    // Of the newest figure of a series: each viewer takes their own out of it.
    `create table figure_part (
      site text not null, series text not null, topic text not null, seat text not null, said integer not null,
      primary key (site, series, topic, seat))`,
  ],
  [
    // What agents handed up to a higher tier (hand-up.ts).
    `alter table session add column handed text`,
  ],
  [
    // The console: who has signed in (console-sessions.ts), with which codes one may (console-codes.ts), who read what
    // (console-log.ts).
    `create table console_session (
      hash text primary key, site text not null, person text not null, way text not null, invited_by text, device text,
      created_at integer not null, used_at integer not null, ends_at integer not null)`,
    `create index console_session_person on console_session (site, person)`,
    `create table console_code (
      hash text primary key, site text not null, person text not null, way text not null, made_by text,
      expires_at integer not null)`,
    `create table console_log (
      id integer primary key, site text not null, at integer not null, person text not null, what text not null,
      session text, response text, n integer, about text)`,
    `create index console_log_age on console_log (site, at)`,
    `create index console_log_session on console_log (session) where session is not null`,
    `create index console_log_response on console_log (response) where response is not null`,
  ],
  [
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
  ],
  [
    // What was published of the settings, a row for each area of a version, and what somebody has begun to change
    // (settings-versions.ts).
    `create table settings_version (
      site text not null, number integer not null, area text not null, id text not null, at integer not null,
      person text not null, what text not null, taken_from integer, note text not null, body text not null,
      primary key (site, number, area))`,
    `create unique index settings_version_once on settings_version (site, id, area)`,
    `create index settings_version_area on settings_version (site, area, number)`,
    `create table settings_draft (
      site text not null, area text not null, person text not null, base integer not null, body text not null,
      changed_at integer not null, primary key (site, area, person))`,
  ],
  [
    // What cases are reviewed for, every version of it (quality-criteria.ts); made_by null: the configuration file.
    `create table quality_criteria (
      site text not null, version integer not null, body text not null, made_by text, made_at integer not null,
      primary key (site, version))`,
    // Cases drawn to be reviewed, and how (quality-samples.ts).
    `create table quality_sample (
      id text primary key, site text not null, first_day text not null, last_day text not null, cases integer not null,
      seed integer not null, strata text not null, drawn_by text not null, drawn_at integer not null)`,
    `create index quality_sample_age on quality_sample (site, drawn_at)`,
    `create table quality_pick (
      sample text not null references quality_sample (id) on delete cascade,
      session text not null references session (id) on delete cascade, place integer not null,
      primary key (sample, place)) without rowid`,
    `create index quality_pick_session on quality_pick (session)`,
    // Cases that several review without seeing each other's.
    `create table calibration (
      session text primary key references session (id) on delete cascade, site text not null, opened_by text not null,
      opened_at integer not null) without rowid`,
    `create index calibration_age on calibration (site, opened_at)`,
    // Reviews, with what the reviewed agent said and what a second person decided (reviews.ts).
    `create table review (
      id text primary key, site text not null, session text not null references session (id) on delete cascade,
      kind text not null, agent text not null, reviewer text not null, criteria integer not null, marks text not null,
      strength text not null, words text not null, at integer not null, answer text, answered_at integer,
      appeal text, appealed_at integer, decision text, decided_at integer)`,
    `create unique index review_once on review (session) where kind = 'review'`,
    `create unique index review_blind on review (session, reviewer) where kind = 'calibration'`,
    `create index review_session on review (session)`,
    `create index review_age on review (site, kind, at)`,
    `create index review_appeal on review (site, appealed_at) where appealed_at is not null and decided_at is null`,
  ],
  [
    // Which other programs of the company's are told what happens (webhooks.ts), and what they are told (deliveries.ts):
    // queued with its cause, once for each. What a message says stands in answer and session alone, and goes with them.
    `create table webhook (
      id text primary key, site text not null, name text not null, url text not null, form text not null,
      events text not null, words integer not null, state text not null, secret_version integer not null,
      former_until integer, failing_since integer, created_at integer not null)`,
    `create table webhook_delivery (
      place integer primary key, webhook text not null references webhook (id) on delete cascade, message text not null,
      site text not null, event text not null, session text references session (id) on delete cascade,
      answer integer references answer (id) on delete cascade, recovery text, at integer not null, state text not null,
      due_at integer not null, attempts integer not null, tried_at integer, status integer, ms integer, reply text)`,
    `create unique index webhook_delivery_once on webhook_delivery (webhook, message)`,
    `create index webhook_delivery_due on webhook_delivery (site, due_at) where state = 'due'`,
    `create index webhook_delivery_age on webhook_delivery (site, at)`,
    `create index webhook_delivery_session on webhook_delivery (session) where session is not null`,
    `create index webhook_delivery_answer on webhook_delivery (answer) where answer is not null`,
  ],
  [
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
  ],
  [
    // Who gets a weekly summary by mail, and where (summary-wishes.ts); the mails owed for it, each with its cause, once
    // for a person and week (summary-mails.ts).
    `create table summary_wish (
      site text not null, person text not null, id text not null, hash text not null, email text not null,
      language text not null, week integer not null, state text not null, reason text, confirmed_at integer,
      changed_at integer not null, primary key (site, person))`,
    `create unique index summary_wish_hash on summary_wish (hash)`,
    `create table summary_mail (
      id text primary key, site text not null, person text not null, cause text not null, wish text not null,
      first_day text, last_day text, state text not null, due_at integer not null, attempts integer not null,
      reason text, created_at integer not null, sent_at integer)`,
    `create unique index summary_mail_once on summary_mail (site, person, cause)`,
    `create index summary_mail_due on summary_mail (site, due_at) where state in ('due', 'sending')`,
  ],
  [
    // The helpdesk's tickets folded for the team's figures (team-tickets.ts), and where their reading stands.
    `create table team_ticket (
      site text not null, helpdesk text not null, ticket text not null, seq integer not null, customer text,
      updated_at integer not null, facts text not null, primary key (site, helpdesk, ticket))`,
    `create unique index team_ticket_seq on team_ticket (seq)`,
    `create index team_ticket_order on team_ticket (site, helpdesk, seq)`,
    `create index team_ticket_age on team_ticket (site, updated_at)`,
    `create index team_ticket_customer on team_ticket (site, customer) where customer is not null`,
    `create table team_reading (
      site text not null, helpdesk text not null, reading text not null, primary key (site, helpdesk))`,
    // What the team is for and aims at, every version of it (team-plans.ts).
    `create table team_plan (
      site text not null, version integer not null, body text not null, made_by text not null, made_at integer not null,
      primary key (site, version))`,
  ],
  [
    // What leads wrote to whoever helps in a session (hints.ts).
    `create table hint (
      id text primary key, site text not null, session text not null references session (id) on delete cascade,
      person text not null, words text not null, at integer not null, seen_by text, seen_at integer)`,
    `create index hint_session on hint (session, at)`,
  ],
  [
    // How often an article of the public help page was opened and said to have helped, by day (help-counts.ts).
    `create table help_count (
      site text not null, article text not null, day text not null, opened integer not null, helped integer not null,
      primary key (site, article, day)) without rowid`,
  ],
  [
    // A hint that brings somebody into the session: whom (hints.ts).
    `alter table hint add column expert text`,
  ],
  [
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
  ],
  [
    // What somebody who leads wrote to one of the desk; praise to several has one id (feedback-notes.ts).
    `create table feedback_note (
      id text not null, site text not null, kind text not null, author text not null, agent text not null,
      session text references session (id) on delete cascade, about integer, strength text not null,
      observed text not null, validated text not null, identified text not null, follow_up text, at integer not null,
      done_at integer, read_at integer, answer text, answered_at integer, primary key (id, agent))`,
    `create index feedback_note_agent on feedback_note (site, agent, at)`,
    `create index feedback_note_author on feedback_note (site, author, at)`,
    `create index feedback_note_age on feedback_note (site, at)`,
    `create index feedback_note_session on feedback_note (session) where session is not null`,
  ],
  [
    // Certificates and trainings people hold and plan (trainings.ts).
    `create table training (
      id text primary key, site text not null, person text not null, kind text not null, name text not null, skill text,
      planned_for text, obtained_on text, expires_on text, changed_at integer not null)`,
    `create index training_person on training (site, person)`,
    `create index training_end on training (site, expires_on) where expires_on is not null`,
  ],
  [
    // What leads want to be told of (alert-rules.ts), and what of it there is or was until lately (alerts.ts).
    `create table alert_rule (
      id text primary key, site text not null, person text not null, kind text not null, minutes integer, queue text,
      skill text, webhooks integer not null, made_at integer not null)`,
    `create index alert_rule_order on alert_rule (site, made_at)`,
    `create table alert (
      id text primary key, rule text not null references alert_rule (id) on delete cascade, site text not null,
      cause text not null, session text references session (id) on delete cascade,
      answer integer references answer (id) on delete cascade, at integer not null, seen_at integer, ended_at integer)`,
    `create unique index alert_once on alert (rule, cause)`,
    `create index alert_order on alert (site, at)`,
    `create index alert_session on alert (session) where session is not null`,
    `create index alert_answer on alert (answer) where answer is not null`,
    `alter table webhook_delivery add column alert text`,
  ],
  [
    // What people say of their work (pulse.ts). By key, without a row id: nothing shows in which order it came.
    `create table pulse_plan (site text primary key, every text not null)`,
    `create table pulse_said (
      site text not null, asked text not null, round text not null, voice text not null, n integer not null,
      primary key (site, asked, round, voice)) without rowid`,
    `create table pulse_count (
      site text not null, asked text not null, round text not null, question text not null, value integer not null,
      n integer not null, primary key (site, asked, round, question, value)) without rowid`,
    `create table idea (id text primary key, site text not null, round text not null, text text not null) without rowid`,
  ],
  [
    // What the company knows and no ticket tells, as monthly costs (company-figures.ts).
    `create table company_figures (
      site text not null, version integer not null, body text not null, made_by text not null, made_at integer not null,
      primary key (site, version))`,
  ],
  [
    // Words that found no article, by day, and from how many networks: nobody's (missed-searches.ts).
    `create table missed_search (
      site text not null, day text not null, words text not null, people integer not null,
      primary key (site, day, words)) without rowid`,
  ],
  [
    // Who reads along in a running session to learn, by the hint that took them in (listeners.ts).
    `create table listener (
      hint text not null references hint (id) on delete cascade, agent text not null, site text not null,
      session text not null references session (id) on delete cascade, until integer not null,
      primary key (hint, agent)) without rowid`,
    `create index listener_agent on listener (site, agent, until)`,
    `create index listener_session on listener (session, until)`,
  ],
  [
    // Erased words leave the search index when its segments are merged (merge-words.ts): `secure-delete` left some of them.
    `insert into answer_words (answer_words, rank) values ('secure-delete', 0)`,
    `insert into answer_words (answer_words) values ('rebuild')`,
    `delete from words_owed`,
    `insert into meta (name, value) select 'scrub', 'owed' where exists (select 1 from site)
     on conflict (name) do nothing`,
  ],
];

/** The version a store of this program has. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings a store from `version` to {@link SCHEMA_VERSION}, to be called inside a transaction.
 * Throws when the store was written by a newer program: going back would lose what only that one knows.
 */
export async function migrate(sql: Sql, version: number): Promise<void> {
  if (version > SCHEMA_VERSION) {
    throw new Error(
      `The store has version ${version}, this program knows ${SCHEMA_VERSION}. Start the newer Overdesk, or point --data at another folder.`,
    );
  }
  for (const migration of MIGRATIONS.slice(version)) {
    for (const statement of migration) await sql.run(statement);
  }
}
