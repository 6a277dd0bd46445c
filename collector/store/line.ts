import type { RoutingState } from '../../shared/routing/decision.ts';
import { HOUR } from '../../shared/time/durations.ts';
import { mostOfAddress, withoutCrowds } from './alive.ts';
import { type AskedInVain, readAsked } from './offers.ts';
import { type RoutingSnapshot, readDesk } from './routing-snapshot.ts';
import type { Sql } from './sql.ts';

interface WaitingCase {
  readonly id: string;
  readonly queue: string;
  readonly since: number;
}

/** What wait estimates are made from. */
export interface Lines {
  readonly state: RoutingState;
  /** Cases nobody has yet, oldest first. */
  readonly waiting: readonly WaitingCase[];
  /** Those of them who have a place in the line: of one address not more than its part. */
  readonly inLine: readonly WaitingCase[];
  /** Whom these were offered to in vain. */
  readonly asked: readonly AskedInVain[];
  /** Cases finished in the last hour: by whom, and after how many minutes. */
  readonly finished: readonly { readonly agent: string; readonly minutes: number }[];
  /** Newest waits told to customers who were then helped, as JSON text of what was told, and the minutes it really took. */
  readonly told: readonly { readonly session: string; readonly wait: string; readonly minutes: number }[];
}

const MOST_TOLD = 200;

/** The desk as it stands, for estimating waits. */
export async function readLines(sql: Sql, input: { site: string; desk: RoutingSnapshot }): Promise<Lines> {
  const { site, desk } = input;
  const open = await sql.all<{
    id: string;
    queue: string;
    since: number;
    origin: string | null;
    alive_until: number | null;
  }>(
    `select id, queue, created_at as since, origin, alive_until from session
     where site = ? and state = 'waiting' order by created_at`,
    site,
  );
  const cases = (rows: typeof open): WaitingCase[] =>
    rows.map(({ id, queue, since }) => ({ id, queue, since }));
  const waiting = cases(withoutCrowds(open, desk.now));
  const inLine = cases(withoutCrowds(open, desk.now, mostOfAddress(desk)));
  const finished = await sql.all<{ agent: string; minutes: number }>(
    `select agent, (ended_at - assigned_at) / 60000.0 as minutes from session
     where site = ? and ended_at > ? and ended_by <> 'lapse' and agent is not null and assigned_at is not null`,
    site,
    desk.now - HOUR,
  );
  const told = await sql.all<{ session: string; wait: string; minutes: number }>(
    `select id as session, wait, (assigned_at - created_at) / 60000.0 as minutes from session
     where site = ? and wait is not null and assigned_at is not null order by assigned_at desc limit ?`,
    site,
    MOST_TOLD,
  );
  const asked = await readAsked(sql, { site, session: null, now: desk.now });
  return { state: await readDesk(sql, site, desk), waiting, inLine, asked, finished, told };
}
