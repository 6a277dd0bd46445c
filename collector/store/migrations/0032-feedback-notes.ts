import type { Migration } from './migration.ts';

export const migration: Migration = [
  // What somebody who leads wrote to one of the desk; praise to several has one id (feedback-notes.ts).
  `create table feedback_note (
      id text not null, site text not null, kind text not null, author text not null, agent text not null,
      session text references session (id) on delete cascade, about integer, strength text not null,
      observed text not null, validated text not null, identified text not null, follow_up text, at integer not null,
      done_at integer, read_at integer, answer text, answered_at integer, primary key (id, agent))`,
  `create index feedback_note_agent on feedback_note (site, agent, at)`,
  `create index feedback_note_author on feedback_note (site, author, at)`,
  `create index feedback_note_age on feedback_note (site, at)`,
  `create index feedback_note_session on feedback_note (session) where session is not null`,
];
