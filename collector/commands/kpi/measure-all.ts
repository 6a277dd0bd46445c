import type { Kpi, KpiResult, Period } from '../../../shared/kpi/kpi.ts';
import { kpis } from '../../../shared/kpi/registry.ts';
import type { TicketFacts } from '../../../shared/session/facts.ts';
import type { LogMapping } from '../../../shared/session/import/mapping.ts';

export interface Measured {
  readonly kpi: Kpi;
  readonly result: KpiResult;
  /** Why the log cannot tell it, by its mapping. */
  readonly cannot: string | null;
}

/** Every KPI of the team over the whole log, looked at from its last moment. Nobody is measured by name. */
export function measureAll(
  facts: readonly TicketFacts[],
  mapping: LogMapping,
): { period: Period; measured: readonly Measured[] } {
  let from = Number.POSITIVE_INFINITY;
  let last = 0;
  for (const { createdAt, updatedAt } of facts) {
    from = Math.min(from, createdAt);
    last = Math.max(last, updatedAt);
  }
  const period = facts.length === 0 ? { from: 0, to: 0 } : { from, to: last + 1 };
  const context = { agent: null, period, now: period.to, clock: 'calendar' } as const;
  const measured = kpis.map((kpi: Kpi): Measured => {
    const cannot = mapping.cannot[kpi.id] ?? null;
    if (cannot === null) return { kpi, result: kpi.measure(facts, context), cannot };
    const result = { ...kpi.measure([], context), reason: 'not available here' } as const;
    return { kpi, result, cannot };
  });
  return { period, measured };
}
