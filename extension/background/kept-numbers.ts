import { browser } from 'wxt/browser';
import type { KpiResult } from '../../shared/kpi/kpi.ts';
import type { TargetPeriod } from '../../shared/kpi/targets/target.ts';
import type { ActiveTargets } from '../numbers/active-targets.ts';
import { type KpiAtAGlance, type KpiQuery, measureAtAGlance } from '../numbers/measure.ts';
import { connections } from '../tickets/connection.ts';
import { engineOf } from '../tickets/engine.ts';
import { type TicketStore, type TicketSummary, ticketStoreChanges } from '../tickets/ticket-store.ts';
import { storeIn } from './store-of.ts';
import { activeTargets } from './target-commands.ts';
import { companyFigures } from './training.ts';

/**
 * The overlay's numbers, computed when tickets change and kept beside them: a worker just woken answers a ticket switch from
 * what it kept, whatever the history behind it.
 */

/** Ages and ripening windows move on by themselves: nothing kept is shown older than this without being computed again. */
const freshMinutes = 10;
const overlayPeriod: TargetPeriod = 'month';

interface Kept {
  /** The extension that computed it: another one may compute otherwise. */
  readonly by: string;
  readonly revision: number;
  readonly at: number;
  readonly targets: string;
  /** What is not in tickets, as text: certificates change by themselves. */
  readonly company: string;
  readonly measured: readonly KpiAtAGlance[];
}

/** Counted up when what is kept is made otherwise within a version. */
const FORM = 2;
const thisExtension = () => `${browser.runtime.getManifest().version}/${FORM}`;

/** What is kept, at once; renewed behind it when it is old, and computed now when nothing is kept. */
export async function keptNumbers(
  store: TicketStore,
  { computed, revision }: TicketSummary,
  inForce: ActiveTargets,
  company: KpiQuery['company'] | null,
): Promise<readonly KpiAtAGlance[]> {
  const kept = computed.numbers as Kept | undefined;
  if (kept?.by !== thisExtension()) return (await compute(store, inForce)).measured;
  const isOld =
    kept.revision !== revision ||
    kept.targets !== JSON.stringify(inForce) ||
    kept.company !== JSON.stringify(company) ||
    // Kept while the clock was ahead, it would not get old for as long as that.
    Math.abs(Date.now() - kept.at) > freshMinutes * 60_000;
  if (isOld) renewSoon(store);
  return kept.measured;
}

/** Computes what is kept again whenever tickets change. */
export function followTickets(): void {
  ticketStoreChanges.subscribe((change) => {
    if ('tickets' in change) renewSoon(change.store);
  });
}

const renewing = new Set<TicketStore>();
/** Pages of tickets follow one another: so long one waits for the next, ms. */
const settleMs = 100;

function renewSoon(store: TicketStore): void {
  if (renewing.has(store)) return;
  renewing.add(store);
  setTimeout(async () => {
    renewing.delete(store);
    try {
      await compute(store, await activeTargets());
    } catch (error) {
      // What cannot be kept now is computed by the next look.
      console.warn('The numbers were not kept:', error);
    }
  }, settleMs);
}

async function compute(store: TicketStore, inForce: ActiveTargets): Promise<Kept> {
  const revision = await store.revision();
  const company = await companyFigures(store.key.agent);
  const look: KpiQuery = {
    agent: store.key.agent,
    period: overlayPeriod,
    clock: 'calendar',
    now: Date.now(),
    zone: Temporal.Now.timeZoneId(),
    ...(company && { company }),
  };
  const measured = measureAtAGlance(await engineOf(store), look, inForce);
  const kept: Kept = {
    by: thisExtension(),
    revision,
    at: look.now,
    targets: JSON.stringify(inForce),
    company: JSON.stringify(company),
    measured: measured.map(withoutTickets),
  };
  await store.keepComputed('numbers', kept);
  return kept;
}

/** The overlay lists no tickets; a thousand ids would only slow its message down. */
function withoutTickets({ result, forTarget, weeks }: KpiAtAGlance): KpiAtAGlance {
  const bare = (one: KpiResult): KpiResult => ({
    ...one,
    tickets: [],
    partner: one.partner && bare(one.partner),
  });
  return { result: bare(result), forTarget: forTarget && bare(forTarget), weeks };
}

/** Tickets in which a customer waits for this agent, over all helpdesks: what the collector's routing calls load. */
export async function openLoad(agent: string): Promise<Record<string, number>> {
  let load = 0;
  for (const connection of await connections()) {
    if (connection.agent?.id !== agent) continue;
    load += (await (await storeIn(connection))?.waitingFor(agent)) ?? 0;
  }
  return { ticket: load };
}
