import type { Session } from './session.ts';
import { type SessionRow, toSessions } from './session-row.ts';
import type { Sql } from './sql.ts';

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
