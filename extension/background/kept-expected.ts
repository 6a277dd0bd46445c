import { browser } from 'wxt/browser';
import type { Expected } from '../../shared/kpi/expected/expected.ts';
import type { TargetPeriod } from '../../shared/kpi/targets/target.ts';
import { compareAll } from '../numbers/expected.ts';
import { periodOf } from '../numbers/period.ts';
import { pairing } from '../settings/settings.ts';
import { connectionState } from '../tickets/connection.ts';
import type { TicketStore, TicketSummary } from '../tickets/ticket-store.ts';
import { collectorStore } from './stores.ts';

/**
 * Own numbers against the expected for the agent's mix, as the overlay shows them: kept, and computed again behind it now
 * and then. They move slowly, and look at every ticket of the period.
 */

const freshMinutes = 10;
const overlayPeriod: TargetPeriod = 'month';

interface Kept {
  /** The extension that computed it: another one may compute otherwise. */
  readonly by: string;
  readonly at: number;
  readonly expected: readonly Expected[];
}

/** What is kept; renewed behind it when it is old. */
export function keptExpected(store: TicketStore, { computed }: TicketSummary): readonly Expected[] {
  const kept = computed.expected as Kept | undefined;
  const by = browser.runtime.getManifest().version;
  const mine = kept?.by === by ? kept : null;
  if (mine === null || mine.at < Date.now() - freshMinutes * 60_000) void renewOnce(store, by);
  return mine?.expected ?? [];
}

const renewing = new WeakSet<TicketStore>();

/** Quick ticket switches ask again before the first asking is through: it is computed once. */
async function renewOnce(store: TicketStore, by: string): Promise<void> {
  if (renewing.has(store)) return;
  renewing.add(store);
  try {
    const kept: Kept = { by, at: Date.now(), expected: (await compare(store)) ?? [] };
    await store.keepComputed('expected', kept);
  } finally {
    renewing.delete(store);
  }
}

/** null while not paired as the agent of this helpdesk, or before the first sync is through: half a log tells wrong numbers. */
async function compare(store: TicketStore): Promise<readonly Expected[] | null> {
  const paired = await pairing.get();
  const { lastSyncAt } = await connectionState(store.key);
  const { agent } = store.key;
  if (paired === null || lastSyncAt === null || agent !== paired.agent.id) return null;
  const look = { agent, period: overlayPeriod, now: Date.now(), zone: Temporal.Now.timeZoneId() };
  const records = await store.ticketsSince(periodOf(look.period, look.now, look.zone).from);
  const team = await (await collectorStore(paired)).team();
  return compareAll(
    records.map(({ facts }) => facts),
    look,
    team?.figures ?? [],
  );
}
