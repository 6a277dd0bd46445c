import { IS_ALIVE } from './alive.ts';
import { type RoutingSnapshot, readDesk } from './routing-snapshot.ts';
import type { SessionPhase } from './session.ts';
import { freeSlot, takeSlot } from './slots.ts';
import type { Sql } from './sql.ts';

/**
 * Whether anybody is behind a session. Starting one proves nothing: it is taken for alive for a short while, longer after
 * each sign of its page, and for good once an agent or the helpdesk has it. Who is not alive holds no slot and no place in
 * the line, and comes back into both by the next sign.
 */

/** An agent or the helpdesk has the session: it holds its slot until it ends, also if it had lost it. */
export async function confirm(sql: Sql, input: { site: string; id: string }): Promise<void> {
  const changed = await sql.run(
    `update session set alive_until = null, origin = null
     where site = ? and id = ? and (alive_until is not null or origin is not null)`,
    input.site,
    input.id,
  );
  if (changed === 0) return;
  await sql.run('update slot set alive_until = null, origin = null where session = ?', input.id);
  await sql.run(
    `insert into slot (session, site, agent, channel, units, since)
     select id, site, agent, channel, 1, coalesce(assigned_at, created_at) from session
     where id = ? and state = 'with-agent' and agent is not null on conflict (session) do nothing`,
    input.id,
  );
}

/**
 * The customer's page has shown itself: the session is alive until `until` (UTC ms). One that had been given up gets a
 * slot of its agent's again if there is room, else it goes on without one.
 */
export async function signOfLife(
  sql: Sql,
  input: { site: string; id: string; until: number; desk: RoutingSnapshot },
): Promise<void> {
  const { site, id, until, desk } = input;
  const row = await sql.get<{
    alive_until: number | null;
    state: SessionPhase;
    agent: string | null;
    channel: string;
  }>(
    `select alive_until, state, agent, channel from session where site = ? and id = ?${sql.forUpdate}`,
    site,
    id,
  );
  if (!row || row.alive_until === null || row.alive_until >= until) return;
  // What had lapsed may have gone to somebody else.
  if (row.alive_until <= desk.now) await freeSlot(sql, { session: id });
  await sql.run('update session set alive_until = ? where id = ?', until, id);
  await sql.run('update slot set alive_until = ? where session = ?', until, id);
  const agent = desk.desk.agents.find((one) => one.id === row.agent);
  if (!agent || row.state !== 'with-agent') return;
  if (await sql.get('select session from slot where session = ?', id)) return;
  const state = (await readDesk(sql, site, desk)).agents[agent.id];
  const used = Object.values(state?.load ?? {}).reduce((sum, units) => sum + units, 0);
  const units = agent.units[row.channel] ?? 1;
  if (!state || used + units > agent.capacity) return;
  const to = { site, session: id, agent: agent.id, channel: row.channel, units };
  await takeSlot(sql, to, desk.now);
}

/**
 * When everybody is busy: takes a slot from the address that holds more than its `share` (0 to 1) of these agents' room by
 * sessions nobody has confirmed, the one least likely alive. Its session stays with its agent. Returns whether one was
 * found.
 */
export async function yieldSlot(
  sql: Sql,
  input: { site: string; agents: readonly string[]; capacity: number; share: number; now: number },
): Promise<boolean> {
  const rows = await sql.all<{ session: string; agent: string; units: number; origin: string }>(
    `select s.session, s.agent, s.units, s.origin from slot s
     where s.site = ? and s.origin is not null and ${IS_ALIVE}
     order by case when s.alive_until is null then 1 else 0 end, s.alive_until, s.since`,
    input.site,
    input.now,
  );
  const held = rows.filter(({ agent }) => input.agents.includes(agent));
  const most = Math.max(LEAST_SHARE, input.share * input.capacity);
  const [over] = [...Map.groupBy(held, ({ origin }) => origin).values()]
    .filter((of) => of.reduce((sum, { units }) => sum + units, 0) > most)
    .sort((a, b) => b.length - a.length);
  const [first] = over ?? [];
  if (!first) return false;
  await freeSlot(sql, first);
  return true;
}

/** Two people in one household may always be helped at once. */
const LEAST_SHARE = 2;
