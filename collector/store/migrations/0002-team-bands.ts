import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Team bands as they were published: a week is told once, whoever joins, leaves or sends sums later.
  `create table band (
      site text not null, kpi text not null, week integer not null, body text not null, crowd text not null,
      primary key (site, kpi, week))`,
  // Short links to a session's survey, for e-mails and text messages; the code itself is not kept.
  `create table link (hash text primary key, site text not null, session text not null)`,
  `create index link_session on link (session)`,
];
