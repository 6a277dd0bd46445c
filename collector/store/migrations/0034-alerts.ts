import type { Migration } from './migration.ts';

export const migration: Migration = [
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
];
