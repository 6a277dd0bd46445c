import { browser } from 'wxt/browser';
import type { Expected } from '../../shared/kpi/fairness/expected.ts';
import type { MeasureContext } from '../../shared/kpi/kpi.ts';
import { kpiById } from '../../shared/kpi/registry.ts';
import type { PeriodId } from '../messages.ts';
import { compareAll } from '../numbers/expected.ts';
import { type ExpectedLine, expectedLine } from '../numbers/expected-line.ts';
import { periodOf } from '../numbers/period.ts';
import type { Speech } from '../numbers/speech.ts';
import { pairing } from '../settings/settings.ts';
import type { DeskStore } from '../store/desk-store.ts';
import { type Desk, deskState } from '../sync/desk-state.ts';
import { tellChange } from './pages.ts';
import { storeOf } from './store-of.ts';
import { collectorStore } from './stores.ts';

/**
 * Own numbers against the expected for the agent's mix. What the margin note shows of it is kept, and computed anew behind
 * it now and then: it moves slowly, and looks at every ticket of the period.
 */

const freshMinutes = 10;
const glance: PeriodId = 'month';
const keptAs = 'expected';

interface Kept {
  readonly by: string;
  readonly at: number;
  readonly expected: readonly Expected[];
}

/** What is kept for the margin note, by KPI id; renewed behind it when it is old, and then said to whoever shows it. */
export async function expectedAtAGlance(desk: Desk, speech: Speech): Promise<Map<string, ExpectedLine>> {
  const store = await storeOf(desk);
  if (store === null) return new Map();
  const kept = (await store.computed(keptAs)) as Kept | undefined;
  const by = browser.runtime.getManifest().version;
  const mine = kept?.by === by ? kept : null;
  if (mine === null || mine.at < Date.now() - freshMinutes * 60_000) {
    void renewOnce(desk, store, by, mine?.expected ?? []);
  }
  return linesOf(mine?.expected ?? [], speech);
}

/** The same for any period, computed now. Times are compared on the clock the team counts by. */
export async function expectedInDepth(
  desk: Desk,
  period: PeriodId,
  clock: MeasureContext['clock'],
  speech: Speech,
): Promise<Map<string, ExpectedLine>> {
  const lines = linesOf((await compare(desk, period)) ?? [], speech);
  if (clock === 'calendar') return lines;
  const otherwise = { text: null, limits: speech.words['expected.because clock'] };
  return new Map([...lines].map(([id, line]) => [id, kpiById(id)?.unit === 'seconds' ? otherwise : line]));
}

const renewing = new WeakSet<DeskStore>();

/** Quick ticket switches ask again before the first asking is through: it is computed once. */
async function renewOnce(
  desk: Desk,
  store: DeskStore,
  by: string,
  before: readonly Expected[],
): Promise<void> {
  if (renewing.has(store)) return;
  renewing.add(store);
  try {
    const expected = (await compare(desk, glance)) ?? [];
    await store.keepComputed(keptAs, { by, at: Date.now(), expected } satisfies Kept);
    if (JSON.stringify(expected) !== JSON.stringify(before))
      await tellChange({ what: 'numbers', ticket: null });
  } finally {
    renewing.delete(store);
  }
}

/** null while not paired as the agent of this helpdesk, or before the first sync is through: half a log tells wrong numbers. */
async function compare(desk: Desk, period: PeriodId): Promise<readonly Expected[] | null> {
  const paired = await pairing.get();
  const { agent, lastSyncAt } = await deskState(desk);
  const store = await storeOf(desk);
  if (paired === null || store === null || lastSyncAt === null || agent?.id !== paired.agent.id) return null;
  const look = { agent: agent.id, period, now: Date.now(), zone: Temporal.Now.timeZoneId() };
  const records = await store.ticketsSince(periodOf(period, look.now, look.zone).from);
  const team = await (await collectorStore(paired)).team();
  return compareAll(
    records.map(({ facts }) => facts),
    look,
    team?.figures ?? [],
  );
}

function linesOf(expected: readonly Expected[], speech: Speech): Map<string, ExpectedLine> {
  return new Map(
    expected.flatMap((one) => {
      const kpi = kpiById(one.kpi);
      return kpi ? [[one.kpi, expectedLine(kpi, one, speech)] as const] : [];
    }),
  );
}
