import type { Migration } from './migration.ts';

export const migration: Migration = [
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
];
