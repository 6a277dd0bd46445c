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
    // Each agent's week by strata of the case mix, until its table is published (strata.ts).
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
    // Earlier versions left erased words in free pages: the file is written anew once.
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
    // goes, and the file is written anew once.
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
