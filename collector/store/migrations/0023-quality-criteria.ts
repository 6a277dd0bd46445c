import type { Migration } from './migration.ts';

export const migration: Migration = [
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
];
