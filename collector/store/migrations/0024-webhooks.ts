import type { Migration } from './migration.ts';

export const migration: Migration = [
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
];
