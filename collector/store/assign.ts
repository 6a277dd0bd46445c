import type { Decision, RoutingCase } from '../../shared/routing/decision.ts';
import type { Desk } from '../../shared/routing/desk.ts';
import { ineligibleBecause, unitsFor } from '../../shared/routing/eligible.ts';
import { decisionInput } from '../../shared/routing/knowledge.ts';
import { decideLogged } from '../../shared/routing/replay.ts';
import { DAY } from '../../shared/time/durations.ts';
import { IS_IN_LINE, mostOfAddress, PLACE } from './alive.ts';
import { logDecision } from './decisions.ts';
import { readLearned } from './learned.ts';
import { yieldSlot } from './life.ts';
import { offer, readAsked } from './offers.ts';
import { type RoutingSnapshot, readDesk } from './routing-snapshot.ts';
import { needsIn } from './session-row.ts';
import { NEWEST } from './sessions.ts';
import { readable } from './set-aside.ts';
import { give } from './slots.ts';
import type { Sql } from './sql.ts';
import { takeTurn, waitsSince } from './turns.ts';

/** The same agent helps again when the last time was within this (issue 5: 7 days). */
const STICKY_FOR = 7 * DAY;
/** Cases decided together. */
const MOST_AT_ONCE = 500;

/**
 * Decides for waiting sessions in one transaction and acts on it: a new session (`only`) is given away at once,
 * later ones are offered to agents whose extension is there to answer. What is new is logged, to be replayed.
 * When all who could take a new one are busy, an address that holds more than its `share` of their room gives way.
 * Answers what was decided.
 */
export async function assignWaiting(
  sql: Sql,
  input: { site: string; desk: RoutingSnapshot; only: string | null; share?: number },
): Promise<Decision[]> {
  const { site, desk } = input;
  const waiting = await readWaiting(sql, site, desk, input.only);
  if (waiting.length === 0) return [];
  const cases = waiting.map(({ of }) => of);
  const known = { ...desk.known, learned: await readLearned(sql, site) };
  const decide = async () =>
    decideLogged(decisionInput(cases, withoutNames(desk.desk), await readDesk(sql, site, desk), known));
  let logged = await decide();
  if (input.only !== null && (await makeRoom(sql, input, cases, logged.decisions))) logged = await decide();
  const { decisions } = logged;
  const before = new Map(waiting.map(({ of, decision }) => [of.id, decision]));
  // A case that waits on for the same reasons is nothing new, however often it is looked at.
  const fresh = decisions.filter(
    (decision) => decision.outcome === 'assigned' || before.get(decision.case) !== JSON.stringify(decision),
  );
  if (fresh.length > 0) await logDecision(sql, { site, at: desk.now, logged });
  for (const decision of fresh) {
    await sql.run('update session set decision = ? where id = ?', JSON.stringify(decision), decision.case);
    const agent = desk.desk.agents.find(({ id }) => id === decision.agent);
    const channel = cases.find(({ id }) => id === decision.case)?.channel;
    if (!agent || channel === undefined || decision.outcome !== 'assigned') continue;
    takeTurn(waiting.find(({ of }) => of.id === decision.case)?.origin ?? null, desk.now);
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

/** Takes a slot from an address that holds too many, when that may help a case nobody is free for. */
async function makeRoom(
  sql: Sql,
  { site, desk, share = 1 }: { site: string; desk: RoutingSnapshot; share?: number },
  [of]: readonly RoutingCase[],
  [decision]: readonly Decision[],
): Promise<boolean> {
  if (!of || decision?.outcome !== 'waiting' || share >= 1) return false;
  const able = desk.desk.agents.filter(
    (agent) => ineligibleBecause(agent, of, desk.desk.languageRequired) === null,
  );
  return await yieldSlot(sql, {
    site,
    agents: able.map(({ id }) => id),
    capacity: able.reduce((sum, { capacity }) => sum + capacity, 0),
    share,
    now: desk.now,
  });
}

/** The desk as a decision reads it: nothing hangs on what people are called. */
const withoutNames = ({ leavers: _, ...desk }: Desk): Desk => ({
  ...desk,
  agents: desk.agents.map((agent) => ({ ...agent, name: agent.id })),
});

/** A case that waits, and what was decided of it last (JSON text). */
interface Waiting {
  readonly of: RoutingCase;
  readonly decision: string | null;
  /** The address it was begun from, as text that does not tell it. */
  readonly origin: string | null;
}

/** Sessions that wait and are not being offered to anybody, oldest first. */
async function readWaiting(
  sql: Sql,
  site: string,
  desk: RoutingSnapshot,
  only: string | null,
): Promise<Waiting[]> {
  const rows = await sql.all<{
    id: string;
    needs: string;
    channel: string;
    created_at: number;
    customer_ref: string | null;
    decision: string | null;
    origin: string | null;
    place: number;
  }>(
    `select id, needs, channel, created_at, customer_ref, decision, origin, place from (
       select s.id, s.needs, s.channel, s.created_at, s.customer_ref, s.decision, s.origin, ${PLACE} from session s
       where s.site = ? and s.state = 'waiting' ${only === null ? '' : 'and s.id = ?'}
       and not exists (select 1 from offer o where o.session = s.id and o.answer is null and o.expires_at > ?)) as line
     where ${IS_IN_LINE} order by alive desc, created_at limit ${MOST_AT_ONCE}`,
    desk.now,
    desk.now,
    site,
    ...(only === null ? [] : [only]),
    desk.now,
    mostOfAddress(desk),
  );
  const asked = await readAsked(sql, { site, session: only, now: desk.now });
  const askedIn = Map.groupBy(asked, ({ session }) => session);
  const waiting: Waiting[] = [];
  const isShared = (desk.addressShare ?? 1) < 1;
  for (const row of rows.sort((a, b) => a.created_at - b.created_at)) {
    const [needs] = readable(
      'session',
      [row],
      ({ id }) => id,
      ({ needs: text }) => needsIn(text),
    );
    if (!needs) continue;
    const inVain = askedIn.get(row.id)?.map(({ agent, times, until }) => ({ agent, times, until }));
    const last =
      row.customer_ref === null
        ? undefined
        : await sql.get<{ agent: string; at: number }>(
            `select agent, at from (
               select agent, created_at as at from session where site = ? and customer_ref = ? and id <> ?
               and created_at > ? order by created_at desc limit ${NEWEST}) as newest
             where agent is not null limit 1`,
            site,
            row.customer_ref,
            row.id,
            row.created_at - STICKY_FOR,
          );
    const of = {
      id: row.id,
      needs,
      channel: row.channel,
      waitingSince: isShared ? waitsSince(row) : row.created_at,
      ...(last && { last }),
      ...(inVain && { asked: inVain }),
    };
    waiting.push({ of, decision: row.decision, origin: row.origin });
  }
  return waiting;
}
