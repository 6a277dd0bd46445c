import type { Session } from './session.ts';
import { type SessionRow, toSessions } from './session-row.ts';
import type { Sql } from './sql.ts';

/**
 * A chat tool's conversation is of one session. Pages only say which is theirs: the first stays. What the chat tool
 * itself has signed (or the company's server said) takes its place. A later session of the same browser may go on with
 * the conversation of one that has ended, as most tools keep one for each visitor. False: a page has named `most` others
 * for its session, and this one is not tied.
 */
export async function tieConversation(
  sql: Sql,
  input: { site: string; id: string; conversation: string; signed: boolean; most?: number },
): Promise<boolean> {
  const { site, id, conversation, signed, most = Number.POSITIVE_INFINITY } = input;
  const others = await sql.get<{ n: number }>(
    'select count(*) as n from conversation where session = ? and name <> ?',
    id,
    conversation,
  );
  if ((others?.n ?? 0) >= most) return false;
  const tied = await sql.run(
    `insert into conversation (site, name, session, signed) values (?, ?, ?, ?)
     on conflict (site, name) do update set session = excluded.session, signed = excluded.signed
     where excluded.signed = 1 or exists (
       with recursive earlier (id) as (
         select previous from session where id = ?
         union select session.previous from session join earlier on session.id = earlier.id)
       select 1 from session other join earlier on earlier.id = other.id
       where other.id = conversation.session and other.state in ('ended', 'deflected'))`,
    site,
    conversation,
    id,
    signed ? 1 : 0,
    id,
  );
  if (tied > 0) await sql.run('update session set conversation = ? where id = ?', conversation, id);
  return true;
}

/** The session a chat tool's conversation is of, or null. */
export async function readSessionByConversation(
  sql: Sql,
  input: { site: string; conversation: string },
): Promise<Session | null> {
  const row = await sql.get<SessionRow>(
    'select s.* from conversation c join session s on s.id = c.session where c.site = ? and c.name = ?',
    input.site,
    input.conversation,
  );
  return (row && toSessions([row])[0]) ?? null;
}
