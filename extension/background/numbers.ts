import { browser } from 'wxt/browser';
import type { KpiResult, MeasureContext } from '../../shared/kpi/kpi.ts';
import type { Past, PeriodId } from '../messages.ts';
import type { Aims } from '../numbers/aims.ts';
import { type Look, type Measured, measure, measureInDepth, pastOf } from '../numbers/measure.ts';
import { aimDays, periodOf } from '../numbers/period.ts';
import { praiseIn } from '../numbers/praise.ts';
import { promisedTickets } from '../numbers/promise-line.ts';
import { reviewsIn } from '../numbers/reviews.ts';
import type { DeskStore } from '../store/desk-store.ts';
import { type Desk, deskState, desks } from '../sync/desk-state.ts';
import { engineOf } from './engines.ts';
import { tellChange } from './pages.ts';
import { storeOf } from './store-of.ts';
import { aims } from './targets.ts';

/**
 * The numbers, computed when tickets change and kept beside them: a worker just woken answers a ticket switch from what it
 * kept, whatever the history behind it.
 */

/** Ages and ripening windows move on by themselves: nothing kept is shown older than this without being computed anew. */
const freshMinutes = 10;
/** What the margin note speaks of. */
const glance: PeriodId = 'month';

/** The KPIs of the margin note; one with a target joins them. The side panel has them all. */
const atAGlance = [
  'csat',
  'nps',
  'first-contact-resolution',
  'reopen-rate',
  'agent-reply-clock',
  'full-resolution-time',
  'volume-solved',
  'backlog',
];

interface Kept {
  /** The extension that computed it: another one may compute otherwise. */
  readonly by: string;
  readonly revision: number;
  readonly at: number;
  readonly targets: string;
  readonly measured: readonly Measured[];
}

/**
 * The numbers of the margin note: what was kept, at once; renewed behind it when it is old. None before the first sync is
 * through: half a log tells wrong numbers.
 */
export async function numbersAtAGlance(desk: Desk): Promise<readonly Measured[]> {
  const store = await storeOf(desk);
  if (store === null || (await deskState(desk)).lastSyncAt === null) return [];
  const kept = await keptIn(store);
  if (kept === null) return (await compute(desk, store))?.measured ?? [];
  if (await isOld(kept, store)) void refreshNumbers(desk);
  return kept.measured;
}

/** Computes anew what is kept, and says so to whoever shows it. */
export async function refreshNumbers(desk: Desk): Promise<void> {
  const store = await storeOf(desk);
  if (store !== null) await compute(desk, store);
  await tellChange({ what: 'numbers', ticket: null });
}

/** Every number of a period with all that stands behind it; null before the first sync is through. */
export async function numbersInDepth(desk: Desk, period: PeriodId, clock: MeasureContext['clock']) {
  const { agent, lastSyncAt } = await deskState(desk);
  const store = await storeOf(desk);
  if (store === null || agent === null || lastSyncAt === null) return null;
  const look = lookOf(agent.id, period, clock);
  const stretch = periodOf(period, look.now, look.zone);
  const records = await store.ticketsSince(stretch.from);
  const facts = records.map((record) => record.facts);
  const inForce = await aims();
  return {
    period: stretch,
    measured: measureInDepth(await engineOf(store, daysFor(inForce)), look, inForce),
    promised: promisedTickets(facts, agent.id),
    praise: praiseIn(facts, agent.id),
    review: reviewsIn(facts, agent.id, stretch),
    subjects: new Map(records.map((record) => [record.id, record.subject])),
  };
}

/** The agent's own earlier periods, by which a target is judged to be within reach; nothing before the first sync is through. */
export async function pastNumbers(desk: Desk): Promise<Past> {
  const { agent, lastSyncAt } = await deskState(desk);
  const store = await storeOf(desk);
  if (store === null || agent === null || lastSyncAt === null) return {};
  const { now, zone, clock } = lookOf(agent.id, glance, 'calendar');
  return pastOf(await engineOf(store, aimDays('half-year')), { agent: agent.id, now, zone, clock });
}

/** How far back the engine must know: targets are shown with the periods before theirs. */
const daysFor = (inForce: Aims): number =>
  Math.max(0, ...Object.values(inForce).map(({ per }) => aimDays(per)));

/** Tickets in which a customer waits for this agent, over all helpdesks: what the collector's routing calls load. */
export async function openLoad(agent: string): Promise<Record<string, number>> {
  let load = 0;
  for (const desk of await desks()) {
    if (desk.agent?.id !== agent) continue;
    const store = await storeOf(desk);
    load += (await store?.waitingFor(agent)) ?? 0;
  }
  return { ticket: load };
}

async function compute(desk: Desk, store: DeskStore): Promise<Kept | null> {
  const { agent } = await deskState(desk);
  if (agent === null) return null;
  const revision = await store.revision();
  const agreed = await aims();
  const look = lookOf(agent.id, glance, 'calendar');
  const measured = measure(await engineOf(store), look, agreed);
  const kept: Kept = {
    by: browser.runtime.getManifest().version,
    revision,
    at: look.now,
    targets: JSON.stringify(agreed),
    measured: measured.filter(({ result }) => isAtAGlance(result, agreed)).map(withoutTickets),
  };
  await store.keepComputed(glance, kept);
  return kept;
}

async function keptIn(store: DeskStore): Promise<Kept | null> {
  const kept = (await store.computed(glance)) as Kept | undefined;
  return kept !== undefined && kept.by === browser.runtime.getManifest().version ? kept : null;
}

async function isOld(kept: Kept, store: DeskStore): Promise<boolean> {
  return (
    kept.revision !== (await store.revision()) ||
    kept.targets !== JSON.stringify(await aims()) ||
    // Kept while the clock was ahead, it would not get old for as long as that.
    Math.abs(Date.now() - kept.at) > freshMinutes * 60_000
  );
}

function isAtAGlance(result: KpiResult, agreed: Aims): boolean {
  return atAGlance.includes(result.kpi) || agreed[result.kpi] !== undefined;
}

/** The margin note lists no tickets; a thousand ids would only slow its message down. */
function withoutTickets({ result, forTarget }: Measured): Measured {
  const bare = (one: KpiResult): KpiResult => ({
    ...one,
    tickets: [],
    partner: one.partner && bare(one.partner),
  });
  return { result: bare(result), forTarget: forTarget && bare(forTarget) };
}

function lookOf(agent: string, period: PeriodId, clock: MeasureContext['clock']): Look {
  return { agent, period, clock, now: Date.now(), zone: Temporal.Now.timeZoneId() };
}
