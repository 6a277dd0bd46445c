import type { Interval, Kpi, KpiResult, MeasureContext, Period } from '../../../shared/kpi/kpi.ts';
import type { KindResult } from '../../../shared/protocol/console/results.ts';
import { dayOf } from '../../../shared/time/periods.ts';
import { resultsFor } from '../console/results.ts';
import type { AppContext } from '../context.ts';
import { helpdeskSlices } from '../team-numbers/from-helpdesk.ts';
import { sessionSlices } from '../team-numbers/from-sessions.ts';
import { HELPDESK_KPIS } from '../team-numbers/kpis.ts';
import type { Slices } from '../team-numbers/slices.ts';

/** The team's KPIs over any period: of tickets or sessions as the page of the team's numbers has them, CSAT of the answers. */
export interface Measured {
  readonly now: number;
  readonly zone: string;
  /** Of the KPI's source: the helpdesk's tickets, or the collector's sessions. */
  slicesOf(kpi: string): Slices;
  /** When the first case came in that is known of since what was asked for (UTC ms); null: none has. */
  readonly first: number | null;
  contextOf(period: Period): MeasureContext;
  /** A KPI with its quality partner. */
  measure(kpi: Kpi, period: Period): Promise<KpiResult>;
  /** What customers said, by whole days; null where nobody was asked. */
  csatOf(period: Period): Promise<KindResult | null>;
}

/** `since`: the earliest instant that will be asked for. */
export async function measured(since: number, context: AppContext): Promise<Measured> {
  const { zone } = context.settings;
  const now = context.now();
  const sessions = await sessionSlices(since, context);
  const tickets = context.helpdesk?.history ? await helpdeskSlices(context) : null;
  const ofTickets = new Set([...HELPDESK_KPIS.map(({ id }) => id), 'handle-time']);
  const slicesOf = (kpi: string): Slices => (tickets && ofTickets.has(kpi) ? tickets : sessions);
  const contextOf = (period: Period): MeasureContext => ({ agent: null, period, now, clock: 'calendar' });

  const asked = new Map<string, Promise<KindResult | null>>();
  const csatOf = (period: Period): Promise<KindResult | null> => {
    const days = { from: dayOf(period.from, zone), to: dayOf(Math.max(period.from, period.to - 1), zone) };
    return asked.getOrInsertComputed(`${days.from} ${days.to}`, async () => {
      const { kinds } = await resultsFor(days, 1, context);
      return kinds.find(({ kind }) => kind === 'csat') ?? null;
    });
  };

  async function measure(kpi: Kpi, period: Period): Promise<KpiResult> {
    if (kpi.id === 'csat') return csatResult(await csatOf(upTo(now, period)), period);
    const result = slicesOf(kpi.id).engine.measure(kpi.id, contextOf(period));
    if (kpi.partner !== 'csat') return result;
    return { ...result, partner: csatResult(await csatOf(upTo(now, period)), period) };
  }
  const incoming = slicesOf('volume-incoming').engine.samplesOf(
    'volume-incoming',
    contextOf({ from: since, to: now }),
  );
  return { now, zone, first: incoming.at[0] ?? null, slicesOf, contextOf, measure, csatOf };
}

/** Days that are still to come have no answers. */
const upTo = (now: number, { from, to }: Period): Period => ({ from, to: Math.min(to, now + 1) });

/** What customers said, as every KPI's result. */
function csatResult(of: KindResult | null, period: Period): KpiResult {
  const interval: Interval | null = of?.interval ? { ...of.interval, level: 0.95, method: 'wilson' } : null;
  return {
    ...{ kpi: 'csat', value: of?.value ?? null, n: of?.n ?? 0, interval, period },
    ...{ method: 'share with Wilson interval', tickets: [], p90: null, waiting: null, beside: {} },
    reason: of?.value == null ? 'no answers' : null,
    partner: null,
  };
}
