import { tellCard } from './feed.ts';
import type { Sql } from './sql.ts';

/** Who takes which session, and what it takes of them. */
export interface Taking {
  readonly site: string;
  readonly session: string;
  readonly agent: string;
  readonly channel: string;
  readonly units: number;
}

/** The session becomes the agent's, and the slot is taken. Answers false when it no longer waits. */
export async function give(sql: Sql, to: Taking, now: number): Promise<boolean> {
  const changed = await sql.run(
    `update session set agent = ?, assigned_at = ?, state = 'with-agent'
     where site = ? and id = ? and state = 'waiting'`,
    to.agent,
    now,
    to.site,
    to.session,
  );
  if (changed === 0) return false;
  await takeSlot(sql, to, now);
  await sql.run(
    `insert into agent (site, agent, status, load, seen_at, idle_since) values (?, ?, 'available', '{}', null, ?)
     on conflict (site, agent) do update set idle_since = excluded.idle_since`,
    to.site,
    to.agent,
    now,
  );
  // The helpdesk is told, once it knows the case at all.
  await sql.run(
    `insert into job (session, kind, site, due_at, attempts)
     select id, 'set-owner', site, ?, 0 from session where id = ? and ticket is not null
     on conflict (session, kind) do update set due_at = excluded.due_at`,
    now,
    to.session,
  );
  await tellCard(sql, { site: to.site, id: to.session }, now);
  return true;
}

/** Takes the slot, for as long as the session is taken for alive. */
export async function takeSlot(sql: Sql, to: Taking, now: number): Promise<void> {
  await sql.run(
    `insert into slot (session, site, agent, channel, units, since, alive_until, origin)
     select id, site, ?, ?, ?, ?, alive_until, origin from session where id = ?`,
    to.agent,
    to.channel,
    to.units,
    now,
    to.session,
  );
}

/** Gives a session's slot back. */
export async function freeSlot(sql: Sql, input: { session: string }): Promise<void> {
  await sql.run('delete from slot where session = ?', input.session);
}
