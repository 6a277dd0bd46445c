import type { Session } from './session.ts';
import { type SessionRow, toSessions } from './session-row.ts';
import type { Sql } from './sql.ts';

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
  return toSessions(rows);
}

/** Where a reading of sessions goes on, whether the last of them could be read or not. */
export type Place = Pick<Session, 'id' | 'createdAt'>;

/** One page of followed sessions. */
export interface Followed {
  readonly sessions: Session[];
  readonly last: Place | null;
  readonly more: boolean;
}

/** Open sessions whose ticket stands in this helpdesk, oldest first: of the next `limit` after a place those that can be read. */
export async function readFollowed(
  sql: Sql,
  input: { site: string; helpdesk: string; since: number; after: Place | null; limit: number },
): Promise<Followed> {
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
  const last = rows.at(-1);
  return {
    sessions: toSessions(rows),
    last: last ? { id: last.id, createdAt: last.created_at } : null,
    more: rows.length === limit,
  };
}
