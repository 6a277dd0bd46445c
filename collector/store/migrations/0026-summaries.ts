import type { Migration } from './migration.ts';

export const migration: Migration = [
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
];
