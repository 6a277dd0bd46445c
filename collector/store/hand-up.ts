import type { Needs } from '../../shared/routing/needs.ts';
import { assignWaiting } from './assign.ts';
import { tellCard } from './feed.ts';
import type { RoutingSnapshot } from './routing-snapshot.ts';
import { scoreSession } from './score.ts';
import type { HandedUp } from './session.ts';
import { handedIn, needsIn } from './session-row.ts';
import { freeSlot, give } from './slots.ts';
import type { Sql } from './sql.ts';

/** A running session goes to somebody else. Whoever had it stays a helper and keeps seeing it. */

interface Running extends Record<string, string | number | null> {
  agent: string | null;
  state: string;
  channel: string;
  needs: string;
  handed: string | null;
  since: number | null;
}

interface Of {
  readonly site: string;
  readonly id: string;
}

const readRunning = (sql: Sql, { site, id }: Of): Promise<Running | undefined> =>
  sql.get<Running>(
    `select agent, state, channel, needs, handed, assigned_at as since from session
     where site = ? and id = ?${sql.forUpdate}`,
    site,
    id,
  );

/** Takes it from whoever has it: it waits, by the time it began, until somebody is given it. */
async function putBack(
  sql: Sql,
  { site, id }: Of,
  entry: HandedUp,
  { needs, before }: { readonly needs: Needs; readonly before: readonly HandedUp[] },
): Promise<void> {
  await sql.run(
    `update session set agent = null, claimed = 0, state = 'waiting', decision = null, queue = ?, needs = ?, handed = ?
     where site = ? and id = ?`,
    needs.queue,
    JSON.stringify(needs),
    JSON.stringify([...before, entry]),
    site,
    id,
  );
  await freeSlot(sql, { session: id });
  await sql.run(`update offer set answer = 'withdrawn' where session = ? and answer is null`, id);
  if (entry.by === null) return;
  await sql.run(
    'insert into helper (session, agent, since) values (?, ?, ?) on conflict do nothing',
    id,
    entry.by,
    entry.at,
  );
}

/**
 * An agent's own running session goes to a higher tier, and is given to whoever is free at once. Handed up twice to the
 * same tier it is done once. Returns what stopped it, or null.
 */
export async function handUp(
  sql: Sql,
  input: Of & {
    to: { readonly by: string; readonly tier: 'L2' | 'L3'; readonly queue: string; readonly note: string };
    desk: RoutingSnapshot;
  },
): Promise<'not-yours' | 'not-higher' | null> {
  const { site, id, to, desk } = input;
  const row = await readRunning(sql, input);
  if (!row) return 'not-yours';
  const before = handedIn(row.handed);
  const last = before.at(-1);
  if (last?.by === to.by && last.tier === to.tier && last.note === to.note) return null;
  if (row.agent !== to.by || row.state !== 'with-agent') return 'not-yours';
  const needs = needsIn(row.needs);
  if (to.tier <= needs.tier) return 'not-higher';
  const after = { ...needs, queue: to.queue, tier: to.tier };
  await putBack(sql, input, { ...to, at: desk.now, since: row.since }, { needs: after, before });
  await tellCard(sql, { site, id }, desk.now);
  await scoreSession(sql, { site, id });
  await assignWaiting(sql, { site, desk, only: id });
  return null;
}

/** So often a lead may give one session on: its whole way is told to everybody who gets it, and kept with it. */
export const MOST_GIVEN = 30;

/** To whom a lead gives a session: somebody by name, with the units it takes of them, or whoever is free in a queue. */
export type HandOverTo = { readonly agent: string; readonly units: number } | { readonly needs: Needs };

/**
 * A lead gives a running session to somebody else, with a reason. Whether they may take it is looked at before. Given
 * twice to the same it is done once. Returns what stopped it, or null.
 */
export async function handOver(
  sql: Sql,
  input: Of & { lead: string; to: HandOverTo; note: string; desk: RoutingSnapshot },
): Promise<'not-found' | 'over' | 'too-often' | null> {
  const { site, id, lead, to, note, desk } = input;
  const row = await readRunning(sql, input);
  if (!row) return 'not-found';
  if (row.state !== 'waiting' && row.state !== 'with-agent') return 'over';
  const before = handedIn(row.handed);
  const own = needsIn(row.needs);
  const needs = 'needs' in to ? to.needs : own;
  const last = before.at(-1);
  if ('agent' in to && row.agent === to.agent) return null;
  if ('needs' in to && last?.lead === lead && last.note === note && last.queue === needs.queue) return null;
  if (before.length >= MOST_GIVEN) return 'too-often';
  const entry: HandedUp = {
    ...{ at: desk.now, by: row.agent, tier: needs.tier, queue: needs.queue, note, lead },
    since: row.agent === null ? null : row.since,
    ...('agent' in to && { to: to.agent }),
  };
  await putBack(sql, input, entry, { needs, before });
  if ('agent' in to) {
    await give(sql, { site, session: id, agent: to.agent, channel: row.channel, units: to.units }, desk.now);
  } else await tellCard(sql, { site, id }, desk.now);
  await scoreSession(sql, { site, id });
  if ('needs' in to) await assignWaiting(sql, { site, desk, only: id });
  return null;
}
