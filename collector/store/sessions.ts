import {
  type HandedUp,
  handedIn,
  type Session,
  type SessionPhase,
  type SessionRow,
  toSessions,
} from './session.ts';
import { readable } from './set-aside.ts';
import type { Sql, SqlValue } from './sql.ts';

/** A session by id, or null. */
export async function readSession(sql: Sql, input: { site: string; id: string }): Promise<Session | null> {
  const row = await sql.get<SessionRow>(
    'select * from session where site = ? and id = ?',
    input.site,
    input.id,
  );
  return (row && toSessions([row])[0]) ?? null;
}

/** The newest session a ticket belongs to, by id, or null. */
export async function readSessionOfTicket(
  sql: Sql,
  input: { site: string; helpdesk: string; ticket: string },
): Promise<string | null> {
  const row = await sql.get<{ id: string }>(
    `select id from session where site = ? and ticket = ? and helpdesk = ? order by created_at desc limit 1`,
    ...[input.site, input.ticket, input.helpdesk],
  );
  return row?.id ?? null;
}

/** Who helped in a session beside its owner, the last first. */
export async function readHelpers(sql: Sql, input: { session: string }): Promise<string[]> {
  const rows = await sql.all<{ agent: string }>(
    'select agent from helper where session = ? order by since desc',
    input.session,
  );
  return rows.map(({ agent }) => agent);
}

/** Those of these tickets that sessions stand for already. */
export async function readKnownTickets(
  sql: Sql,
  input: { site: string; helpdesk: string; tickets: readonly string[] },
): Promise<string[]> {
  const known: string[] = [];
  for (const ticket of input.tickets) {
    const row = await sql.get(
      'select id from session where site = ? and ticket = ? and helpdesk = ? limit 1',
      input.site,
      ticket,
      input.helpdesk,
    );
    if (row) known.push(ticket);
  }
  return known;
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
  return (row && toSessions([row])[0]) ?? null;
}

/** So many sessions of one e-mail address are looked at: anybody can begin thousands in anybody's name. */
export const NEWEST = 50;

/**
 * The newest session before this one that the same e-mail address was given in and `agent` owned or helped in, or null.
 * Anybody can write any address: whoever has not met the customer is not told what they said.
 */
export async function readSessionBefore(
  sql: Sql,
  input: { site: string; customerRef: string; createdAt: number; agent: string },
): Promise<Session | null> {
  const row = await sql.get<SessionRow>(
    `select * from (
       select * from session where site = ? and customer_ref = ? and created_at < ?
       order by created_at desc limit ${NEWEST}) as newest
     where agent = ? or exists (select 1 from helper where helper.session = newest.id and helper.agent = ?)
     limit 1`,
    input.site,
    input.customerRef,
    input.createdAt,
    input.agent,
    input.agent,
  );
  return (row && toSessions([row])[0]) ?? null;
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
  return toSessions(rows);
}

/** How a session that began with a customer's question went, as far as the desk's own figures need it. */
export interface Outcome {
  readonly id: string;
  readonly queue: string;
  readonly customerRef: string | null;
  readonly agent: string | null;
  readonly state: SessionPhase;
  readonly createdAt: number;
  readonly assignedAt: number | null;
  readonly endedAt: number | null;
  readonly endedBy: string | null;
  readonly handed: readonly HandedUp[];
  readonly topic: string | null;
}

/** A part of the sessions of before; `last`: where the next one goes on, null when this was the last. */
export interface OutcomePage {
  readonly outcomes: Outcome[];
  readonly last: { readonly createdAt: number; readonly place: number } | null;
}

/**
 * The newest sessions begun since then (UTC ms) and before a place (null: all), at most `limit`, less those that began with
 * their end, as a call's does.
 */
export async function readOutcomes(
  sql: Sql,
  input: {
    site: string;
    since: number;
    afterSurvey: string;
    before: OutcomePage['last'];
    limit: number;
  },
): Promise<OutcomePage> {
  const { site, since, before, afterSurvey, limit } = input;
  const at = before?.createdAt ?? Number.MAX_SAFE_INTEGER;
  const rows = await sql.all<
    Omit<Outcome, 'handed'> & { handed: string | null; place: number } & Record<string, SqlValue>
  >(
    `select id, queue, customer_ref as customerRef, agent, state, created_at as createdAt, assigned_at as assignedAt,
       ended_at as endedAt, ended_by as endedBy, handed, json_extract(needs, '$.topic') as topic, rowid as place
     from session where site = ? and created_at >= ? and created_at <= ? and (created_at < ? or rowid < ?)
       and survey <> ? order by created_at desc, rowid desc limit ?`,
    ...[site, since, at, at, before?.place ?? Number.MAX_SAFE_INTEGER, afterSurvey, limit],
  );
  const last = rows.at(-1);
  return {
    outcomes: readable(
      'session',
      rows,
      ({ id }) => id,
      ({ handed, place: _, ...row }) => ({ ...row, handed: handedIn(handed) }),
    ),
    last: last && rows.length === limit ? { createdAt: last.createdAt, place: last.place } : null,
  };
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
