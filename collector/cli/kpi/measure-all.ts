import { createEngine } from '../../../shared/kpi/engine/engine.ts';
import type { Kpi, KpiResult, Period } from '../../../shared/kpi/kpi.ts';
import { kpis } from '../../../shared/kpi/kpis/registry.ts';
import { withAbsorbed } from '../../../shared/session/absorb.ts';
import type { SupportEvent } from '../../../shared/session/event.ts';
import type { TicketFacts } from '../../../shared/session/facts.ts';
import { foldTicket } from '../../../shared/session/fold.ts';
import type { LogMapping } from '../../event-import/mapping.ts';
import { cannotTell } from './cannot-tell.ts';

export interface Measured {
  readonly kpi: Kpi;
  readonly result: KpiResult;
  /** Why the log cannot tell it; null when it can. */
  readonly cannot: string | null;
  /** Why the log cannot tell its quality partner; null when it can. */
  readonly partnerCannot: string | null;
}

const fold = (events: readonly SupportEvent[]): TicketFacts => foldTicket(events, { ordered: true });

/**
 * Every KPI of the team over a whole log (one ticket at least), looked at from its last moment. Nobody is measured by name.
 * A ticket's facts are let go as soon as the engine has taken what it needs; what is merged waits for the others.
 */
export function measureAll(
  tickets: Iterable<readonly SupportEvent[]>,
  mapping: LogMapping,
): { period: Period; measured: readonly Measured[] } {
  const missing = cannotTell(mapping);
  const told = kpis.filter((kpi) => missing[kpi.id] === undefined);
  const engine = createEngine(told);
  const nothing = createEngine();
  let from = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const events of withMerges(tickets, mapping)) {
    const facts = fold(events);
    engine.upsert(facts);
    from = Math.min(from, facts.createdAt);
    last = Math.max(last, facts.updatedAt);
  }
  const period = { from, to: last + 1 };
  const context = { agent: null, period, now: period.to, clock: 'calendar' } as const;
  const unknown = (id: string): KpiResult => ({
    ...nothing.measure(id, context),
    reason: 'not available here',
    partner: null,
  });
  const measured = kpis.map((kpi): Measured => {
    const cannot = missing[kpi.id] ?? null;
    if (cannot !== null) return { kpi, result: unknown(kpi.id), cannot, partnerCannot: null };
    const result = engine.measure(kpi.id, context);
    const { partner } = result;
    const partnerCannot = partner === null ? null : (missing[partner.kpi] ?? null);
    return partner === null || partnerCannot === null
      ? { kpi, result, cannot, partnerCannot: null }
      : { kpi, result: { ...result, partner: unknown(partner.kpi) }, cannot, partnerCannot };
  });
  return { period, measured };
}

/** Tickets with what was merged into them; where a log has no merges, one after another as they come. */
function* withMerges(
  tickets: Iterable<readonly SupportEvent[]>,
  { activities, moments }: LogMapping,
): Generator<readonly SupportEvent[]> {
  const meanings = [...Object.values(activities), ...moments.map(({ means }) => means)].flat();
  if (!meanings.some(({ kind }) => kind === 'merge')) {
    yield* tickets;
    return;
  }
  const logs = new Map<string, SupportEvent[]>();
  for (const events of tickets) if (events[0]) logs.set(events[0].ticket, [...events]);
  withAbsorbed(logs, fold);
  yield* logs.values();
}
