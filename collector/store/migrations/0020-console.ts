import type { Migration } from './migration.ts';

export const migration: Migration = [
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
];
