import type { Migration } from './migration.ts';

export const migration: Migration = [
  // Codes read out after a call (call-codes.ts); and where an answer by an open link was found (responses.ts).
  `create table call_code (
      hash text primary key, site text not null, session text not null references session (id) on delete cascade,
      agent text not null, expires_at integer not null)`,
  `create index call_code_session on call_code (session)`,
  `create index call_code_agent on call_code (site, agent)`,
  `create index call_code_age on call_code (expires_at)`,
  `alter table response add column source text`,
];
