import { type Session, type SessionRow, toSession } from './session.ts';
import type { Sql } from './sql.ts';

/** A session by id, or null. */
export async function readSession(sql: Sql, input: { site: string; id: string }): Promise<Session | null> {
  const row = await sql.get<SessionRow>(
    'select * from session where site = ? and id = ?',
    input.site,
    input.id,
  );
  return row ? toSession(row) : null;
}

/** A session by the id its page gave when starting it, or null. */
export async function readSessionByStart(
  sql: Sql,
  input: { site: string; startId: string },
): Promise<Session | null> {
  const row = await sql.get<SessionRow>(
    'select * from session where site = ? and start_id = ?',
    input.site,
    input.startId,
  );
  return row ? toSession(row) : null;
}

/** The same customer's session before this one, or null. */
export async function readSessionBefore(
  sql: Sql,
  input: { site: string; customerRef: string; createdAt: number },
): Promise<Session | null> {
  const row = await sql.get<SessionRow>(
    `select * from session where site = ? and customer_ref = ? and created_at < ?
     order by created_at desc limit 1`,
    input.site,
    input.customerRef,
    input.createdAt,
  );
  return row ? toSession(row) : null;
}

/** Sessions nobody has ended, oldest first. */
export async function readOpenSessions(
  sql: Sql,
  input: { site: string; since: number; limit: number },
): Promise<Session[]> {
  const rows = await sql.all<SessionRow>(
    `select * from session where site = ? and state in ('waiting', 'with-agent') and created_at >= ?
     order by created_at limit ?`,
    input.site,
    input.since,
    input.limit,
  );
  return rows.map(toSession);
}

/** Open sessions whose ticket stands in this helpdesk, oldest first, `limit` of them after one that is known already. */
export async function readFollowed(
  sql: Sql,
  input: { site: string; helpdesk: string; since: number; after: Session | null; limit: number },
): Promise<Session[]> {
  const { site, helpdesk, since, after, limit } = input;
  const rows = await sql.all<SessionRow>(
    `select * from session where site = ? and state in ('waiting', 'with-agent') and created_at >= ?
     and helpdesk = ? and (created_at > ? or id > ?) order by created_at, id limit ?`,
    site,
    after?.createdAt ?? since,
    helpdesk,
    after?.createdAt ?? since - 1,
    after?.id ?? '',
    limit,
  );
  return rows.map(toSession);
}

/** Newest session of a chat tool's conversation, or null. */
export async function readSessionByConversation(
  sql: Sql,
  input: { site: string; conversation: string },
): Promise<Session | null> {
  const row = await sql.get<SessionRow>(
    'select * from session where site = ? and conversation = ? order by created_at desc limit 1',
    input.site,
    input.conversation,
  );
  return row ? toSession(row) : null;
}
