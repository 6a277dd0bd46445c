import { decideBatch } from '../../shared/routing/decide.ts';
import type { Decision, DeskState, RoutingCase } from '../../shared/routing/decision.ts';
import type { Desk } from '../../shared/routing/desk.ts';
import { unitsFor } from '../../shared/routing/eligible.ts';
import type { Needs } from '../../shared/routing/needs.ts';
import { appendFeed, tellCard } from './feed.ts';
import type { Sql } from './sql.ts';

/** The desk as configured, and how presence is judged, at one instant. */
export interface DeskNow {
  readonly desk: Desk;
  /** UTC ms. */
  readonly now: number;
  /** A heartbeat older than this many ms means gone. */
  readonly staleAfter: number;
  /** Agents whose extension has never spoken count as present (schedules still hold). */
  readonly assumePresent: boolean;
  /** How long an offer stands, in ms. */
  readonly offerFor: number;
}

/** How long a "no" to one case keeps it from being offered to the same agent again. */
const DECLINED_FOR = 5 * 60_000;
/** The same agent helps again when the last time was within this (issue 5: 7 days). */
const STICKY_FOR = 7 * 86_400_000;

interface HeldUnits {
  readonly agent: string;
  readonly channel: string;
  /** All units held here, and those given since the agent's last heartbeat. */
  readonly units: number;
  readonly since: number;
}

/**
 * The desk's state inside the transaction: who is here, and what they hold. Agents' rows are locked in one order
 * before anything is counted — skipping locked rows answers a false "nobody free" in half of the cases, and
 * counting without a lock gives a slot away twice. An open offer holds its slot until it is answered.
 */
export async function readDesk(sql: Sql, site: string, desk: DeskNow): Promise<DeskState> {
  const rows = await sql.all<{
    agent: string;
    status: 'available' | 'busy' | 'away';
    load: string;
    seen_at: number | null;
    idle_since: number;
  }>(
    `select agent, status, load, seen_at, idle_since from agent where site = ? order by agent${sql.forUpdate}`,
    site,
  );
  const slots: HeldUnits[] = await sql.all<{ agent: string; channel: string; units: number; since: number }>(
    `select s.agent, s.channel, sum(s.units) as units,
       sum(case when s.since > coalesce(a.seen_at, 0) then s.units else 0 end) as since
     from slot s left join agent a on a.site = s.site and a.agent = s.agent
     where s.site = ? group by s.agent, s.channel`,
    site,
  );
  const offers: HeldUnits[] = await sql.all<{ agent: string; channel: string; units: number; since: number }>(
    `select o.agent, s.channel, o.units, o.units as since from offer o join session s on s.id = o.session
     where o.site = ? and o.answer is null and o.expires_at > ?`,
    site,
    desk.now,
  );
  const held = Map.groupBy([...slots, ...offers], ({ agent }) => agent);
  const known = new Map(rows.map((row) => [row.agent, row]));
  const agents: DeskState['agents'] = {};
  for (const { id } of desk.desk.agents) {
    const row = known.get(id);
    const seenAt = row?.seen_at ?? null;
    const here = seenAt !== null && desk.now - seenAt <= desk.staleAfter;
    if (!here && (seenAt !== null || !desk.assumePresent)) continue;
    const reported: Record<string, number> = here && row ? JSON.parse(row.load) : {};
    agents[id] = {
      status: here && row ? row.status : 'available',
      load: unitsInUse(reported, held.get(id) ?? []),
      idleSince: row?.idle_since ?? 0,
    };
  }
  return { now: desk.now, agents };
}

/** What the helpdesk reported plus what was given since, and never less than what is held here. */
function unitsInUse(
  reported: Readonly<Record<string, number>>,
  held: readonly HeldUnits[],
): Record<string, number> {
  const load = { ...reported };
  for (const [channel, here] of Map.groupBy(held, (one) => one.channel)) {
    const all = here.reduce((sum, one) => sum + one.units, 0);
    const since = here.reduce((sum, one) => sum + one.since, 0);
    load[channel] = Math.max(all, (reported[channel] ?? 0) + since);
  }
  return load;
}

/**
 * Decides for waiting sessions in one transaction and acts on it: a new session (`only`) is given away at once,
 * later ones are offered to agents whose extension is there to answer. Answers what was decided.
 */
export async function assignWaiting(
  sql: Sql,
  input: { site: string; desk: DeskNow; only: string | null },
): Promise<Decision[]> {
  const { site, desk } = input;
  const cases = await readCases(sql, site, desk, input.only);
  if (cases.length === 0) return [];
  const state = await readDesk(sql, site, desk);
  const decisions = decideBatch(cases, desk.desk, state);
  for (const decision of decisions) {
    await sql.run('update session set decision = ? where id = ?', JSON.stringify(decision), decision.case);
    const agent = desk.desk.agents.find(({ id }) => id === decision.agent);
    const channel = cases.find(({ id }) => id === decision.case)?.channel;
    if (!agent || channel === undefined || decision.outcome !== 'assigned') continue;
    const units = unitsFor(agent, channel);
    const to = { site, session: decision.case, agent: agent.id, units, channel };
    const reachable = await sql.get(
      'select agent from agent where site = ? and agent = ? and seen_at >= ?',
      site,
      agent.id,
      desk.now - desk.staleAfter,
    );
    if (input.only === null && reachable) await offer(sql, to, desk);
    else await give(sql, to, desk.now);
  }
  return decisions;
}

/** Sessions that wait and are not being offered to anybody, oldest first. */
async function readCases(sql: Sql, site: string, desk: DeskNow, only: string | null): Promise<RoutingCase[]> {
  const rows = await sql.all<{
    id: string;
    needs: string;
    channel: string;
    created_at: number;
    customer_ref: string | null;
  }>(
    `select s.id, s.needs, s.channel, s.created_at, s.customer_ref from session s
     where s.site = ? and s.state = 'waiting' ${only === null ? '' : 'and s.id = ?'}
     and not exists (select 1 from offer o where o.session = s.id and o.answer is null and o.expires_at > ?)
     order by s.created_at limit 500`,
    site,
    ...(only === null ? [] : [only]),
    desk.now,
  );
  const cases: RoutingCase[] = [];
  for (const row of rows) {
    const needs: Needs = JSON.parse(row.needs);
    const declined = await sql.all<{ agent: string }>(
      `select agent from offer where session = ? and since > ? and (answer = 'decline' or expires_at <= ?)`,
      row.id,
      desk.now - DECLINED_FOR,
      desk.now,
    );
    const last =
      row.customer_ref === null
        ? undefined
        : await sql.get<{ agent: string; at: number }>(
            `select agent, created_at as at from session where site = ? and customer_ref = ? and id <> ?
             and agent is not null and created_at > ? order by created_at desc limit 1`,
            site,
            row.customer_ref,
            row.id,
            row.created_at - STICKY_FOR,
          );
    cases.push({
      id: row.id,
      needs,
      channel: row.channel,
      waitingSince: row.created_at,
      ...(last && { last }),
      declined: declined.map(({ agent }) => agent),
    });
  }
  return cases;
}

interface Taking {
  readonly site: string;
  readonly session: string;
  readonly agent: string;
  readonly channel: string;
  readonly units: number;
}

/** The session becomes the agent's, and the slot is taken. Answers false when it no longer waits. */
async function give(sql: Sql, to: Taking, now: number): Promise<boolean> {
  const changed = await sql.run(
    `update session set agent = ?, assigned_at = ?, state = 'with-agent'
     where site = ? and id = ? and state = 'waiting'`,
    to.agent,
    now,
    to.site,
    to.session,
  );
  if (changed === 0) return false;
  await sql.run(
    'insert into slot (session, site, agent, channel, units, since) values (?, ?, ?, ?, ?, ?)',
    to.session,
    to.site,
    to.agent,
    to.channel,
    to.units,
    now,
  );
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

async function offer(sql: Sql, to: Taking, desk: DeskNow): Promise<void> {
  await sql.run(`update offer set answer = 'passed' where session = ? and answer is null`, to.session);
  const id = `${to.session.slice(3, 15)}-${desk.now.toString(36)}`;
  const expires = desk.now + desk.offerFor;
  await sql.run(
    `insert into offer (id, site, session, agent, units, since, expires_at) values (?, ?, ?, ?, ?, ?, ?)`,
    id,
    to.site,
    to.session,
    to.agent,
    to.units,
    desk.now,
    expires,
  );
  await appendFeed(sql, {
    site: to.site,
    kind: 'offer',
    session: to.session,
    agent: to.agent,
    data: { id, since: desk.now, expires },
    at: desk.now,
  });
}

/** An agent's answer to an offer. `taken`: it had run out, or the case has gone elsewhere. */
export async function answerOffer(
  sql: Sql,
  input: { site: string; id: string; agent: string; answer: 'accept' | 'decline'; now: number },
): Promise<'done' | 'taken' | 'not-found'> {
  const row = await sql.get<{
    session: string;
    units: number;
    expires_at: number;
    answer: string | null;
    channel: string;
  }>(
    `select o.session, o.units, o.expires_at, o.answer, s.channel from offer o join session s on s.id = o.session
     where o.site = ? and o.id = ? and o.agent = ?${sql.forUpdate}`,
    input.site,
    input.id,
    input.agent,
  );
  if (!row) return 'not-found';
  if (row.answer === input.answer) return 'done';
  if (row.answer !== null || row.expires_at <= input.now) return 'taken';
  await sql.run('update offer set answer = ? where id = ?', input.answer, input.id);
  if (input.answer === 'decline') return 'done';
  const to: Taking = { ...input, session: row.session, channel: row.channel, units: row.units };
  return (await give(sql, to, input.now)) ? 'done' : 'taken';
}

/** Gives a session's slot back. */
export async function freeSlot(sql: Sql, input: { session: string }): Promise<void> {
  await sql.run('delete from slot where session = ?', input.session);
}

/** A heartbeat. */
export async function setPresence(
  sql: Sql,
  input: { site: string; agent: string; status: string; load: Readonly<Record<string, number>>; now: number },
): Promise<void> {
  await sql.run(
    `insert into agent (site, agent, status, load, seen_at, idle_since) values (?, ?, ?, ?, ?, ?)
     on conflict (site, agent) do update set
       status = excluded.status, load = excluded.load, seen_at = excluded.seen_at`,
    input.site,
    input.agent,
    input.status,
    JSON.stringify(input.load),
    input.now,
    input.now,
  );
}
