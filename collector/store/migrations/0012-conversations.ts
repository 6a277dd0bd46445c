import type { Migration } from './migration.ts';

export const migration: Migration = [
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
];
