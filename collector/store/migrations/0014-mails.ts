import type { Migration } from './migration.ts';

export const migration: Migration = [
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
];
