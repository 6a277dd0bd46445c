import { createEngine } from '../../../shared/kpi/engine/engine.ts';
import type { Kpi, KpiResult, Period } from '../../../shared/kpi/kpi.ts';
import { kpis } from '../../../shared/kpi/registry.ts';
import type { SupportEvent } from '../../../shared/session/event.ts';
import { foldTicket } from '../../../shared/session/fold.ts';
import type { LogMapping } from '../../../shared/session/import/mapping.ts';
import { cannotTell } from './cannot-tell.ts';

export interface Measured {
  readonly kpi: Kpi;
  readonly result: KpiResult;
  /** Why the log cannot tell it; null when it can. */
  readonly cannot: string | null;
}

/**
 * Every KPI of the team over a whole log (one ticket at least), looked at from its last moment. Nobody is measured by name.
 * A ticket's facts are let go as soon as the engine has taken what it needs.
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
  for (const events of tickets) {
    const facts = foldTicket(events);
    engine.upsert(facts);
    from = Math.min(from, facts.createdAt);
    last = Math.max(last, facts.updatedAt);
  }
  const period = { from, to: last + 1 };
  const context = { agent: null, period, now: period.to, clock: 'calendar' } as const;
  const measured = kpis.map((kpi): Measured => {
    const cannot = missing[kpi.id] ?? null;
    if (cannot === null) return { kpi, result: engine.measure(kpi.id, context), cannot };
    return { kpi, result: { ...nothing.measure(kpi.id, context), reason: 'not available here' }, cannot };
  });
  return { period, measured };
}
