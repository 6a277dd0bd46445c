import type { RoutingState } from '../../shared/routing/decision.ts';
import type { Desk } from '../../shared/routing/desk.ts';
import type { Known } from '../../shared/routing/knowledge.ts';
import { OFFER_FOR } from '../../shared/routing/timing.ts';
import type { Settings } from '../config/config.ts';
import { IS_ALIVE } from './alive.ts';
import { objectIn, readable } from './set-aside.ts';
import type { Sql } from './sql.ts';

/** The desk as configured, and how presence is judged, at one instant. */
export interface RoutingSnapshot {
  readonly desk: Desk;
  /** UTC ms. */
  readonly now: number;
  /** A heartbeat older than this many ms means gone. */
  readonly staleAfter: number;
  /** Agents whose extension has never spoken count as present (schedules still hold). */
  readonly assumePresent: boolean;
  /** How long an offer stands, in ms. */
  readonly offerFor: number;
  /** What one address may hold of the desk's room, 0 to 1; left out: all of it. */
  readonly addressShare?: number;
  /** What is known of the last hours (services/knowledge.ts); what was learned stands in the store. */
  readonly known?: Omit<Known, 'learned'> | undefined;
}

/** A heartbeat older than this means the agent has gone: three missed at one every 30 s. */
export const STALE_AFTER = 90_000;

/** What the snapshot is taken of. */
interface SnapshotOf {
  readonly settings: Pick<Settings, 'desk' | 'assumePresent' | 'slots'>;
  readonly knowledge: { newest(): Omit<Known, 'learned'> };
  /** UTC ms. */
  readonly now: () => number;
}

/** The desk at this instant, for the store's assigning transaction. */
export const routingSnapshot = ({ settings, now, knowledge }: SnapshotOf): RoutingSnapshot => ({
  desk: settings.desk,
  now: now(),
  staleAfter: STALE_AFTER,
  assumePresent: settings.assumePresent,
  offerFor: OFFER_FOR,
  addressShare: settings.slots.addressShare,
  known: knowledge.newest(),
});

interface HeldUnits {
  readonly agent: string;
  readonly channel: string;
  /** All units held here, those given since the agent's last heartbeat, and those an agent or the helpdesk has confirmed. */
  readonly units: number;
  readonly since: number;
  readonly confirmed: number;
}

/**
 * The desk's state inside the transaction: who is here, and what they hold. Agents' rows are locked in one order
 * before anything is counted — skipping locked rows answers a false "nobody free" in half of the cases, and
 * counting without a lock gives a slot away twice. An open offer holds its slot until it is answered.
 */
export async function readDesk(sql: Sql, site: string, desk: RoutingSnapshot): Promise<RoutingState> {
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
  type Row = { agent: string; channel: string; units: number; since: number; confirmed: number };
  const slots: HeldUnits[] = await sql.all<Row>(
    `select s.agent, s.channel, sum(s.units) as units,
       sum(case when s.since > coalesce(a.seen_at, 0) then s.units else 0 end) as since,
       sum(case when s.alive_until is null then s.units else 0 end) as confirmed
     from slot s left join agent a on a.site = s.site and a.agent = s.agent
     where s.site = ? and ${IS_ALIVE} group by s.agent, s.channel`,
    site,
    desk.now,
  );
  const offers: HeldUnits[] = await sql.all<Row>(
    `select o.agent, s.channel, o.units, o.units as since, o.units as confirmed
     from offer o join session s on s.id = o.session
     where o.site = ? and o.answer is null and o.expires_at > ?`,
    site,
    desk.now,
  );
  const held = Map.groupBy([...slots, ...offers], ({ agent }) => agent);
  const known = new Map(rows.map((row) => [row.agent, row]));
  const agents: RoutingState['agents'] = {};
  for (const { id } of desk.desk.agents) {
    const row = known.get(id);
    const seenAt = row?.seen_at ?? null;
    const here = seenAt !== null && desk.now - seenAt <= desk.staleAfter;
    if (!here && (seenAt !== null || !desk.assumePresent)) continue;
    const reported = here && row ? loadOf(row) : {};
    agents[id] = {
      status: here && row ? row.status : 'available',
      load: unitsInUse(reported, held.get(id) ?? []),
      idleSince: row?.idle_since ?? 0,
    };
  }
  return { now: desk.now, agents };
}

/** What an agent's browser told of their load; nothing when that cannot be read. */
const loadOf = (row: { agent: string; load: string }): Record<string, number> =>
  readable(
    'agent',
    [row],
    ({ agent }) => agent,
    ({ load }) => objectIn<Record<string, number>>(load),
  )[0] ?? {};

/**
 * What the helpdesk reported plus what was given since, and never less than what is held here. Of a channel the agent
 * reports on, what nobody has confirmed is held only if it was given since: they would know of it.
 */
function unitsInUse(
  reported: Readonly<Record<string, number>>,
  held: readonly HeldUnits[],
): Record<string, number> {
  const load = { ...reported };
  for (const [channel, here] of Map.groupBy(held, (one) => one.channel)) {
    const sum = (of: (one: HeldUnits) => number): number => here.reduce((all, one) => all + of(one), 0);
    const told = reported[channel];
    load[channel] =
      told === undefined
        ? sum(({ units }) => units)
        : Math.max(
            sum(({ confirmed }) => confirmed),
            told + sum(({ since }) => since),
          );
  }
  return load;
}

/**
 * A heartbeat. Returns whether those who wait are to be decided again: the agent has come, became available or has
 * something else to do, or they are few.
 */
export async function setPresence(
  sql: Sql,
  input: {
    site: string;
    agent: string;
    status: string;
    load: Readonly<Record<string, number>>;
    now: number;
    /** A heartbeat older than this many ms means gone. */
    staleAfter: number;
  },
): Promise<boolean> {
  const { site, agent, status, now } = input;
  const load = JSON.stringify(input.load);
  const before = await sql.get<{ status: string; load: string; seen_at: number | null }>(
    'select status, load, seen_at from agent where site = ? and agent = ?',
    site,
    agent,
  );
  await sql.run(
    `insert into agent (site, agent, status, load, seen_at, idle_since) values (?, ?, ?, ?, ?, ?)
     on conflict (site, agent) do update set
       status = excluded.status, load = excluded.load, seen_at = excluded.seen_at`,
    site,
    agent,
    status,
    load,
    now,
    now,
  );
  const isNews =
    before?.status !== status ||
    before.load !== load ||
    before.seen_at === null ||
    now - before.seen_at > input.staleAfter;
  return status === 'available' && (isNews || !(await manyWait(sql, site)));
}

/** So many cases are decided again at every heartbeat; for more it takes a reason, or the next round. */
const FEW = 50;

async function manyWait(sql: Sql, site: string): Promise<boolean> {
  const row = await sql.get<{ n: number }>(
    `select count(*) as n from (select id from session where site = ? and state = 'waiting' limit ?) few`,
    site,
    FEW + 1,
  );
  return (row?.n ?? 0) > FEW;
}
