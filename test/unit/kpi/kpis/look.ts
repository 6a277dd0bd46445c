import { expect } from 'vitest';
import type { KpiResult, MeasureContext } from '../../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../../shared/kpi/kpis/registry.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import { DAY, NOON } from '../support/facts.ts';

/** A month seen from its last day but one. */
export const look: MeasureContext = {
  agent: null,
  period: { from: NOON - DAY, to: NOON + 30 * DAY },
  now: NOON + 29 * DAY,
  clock: 'calendar',
};
export const kpi = (id: string) => kpiById(id) ?? expect.unreachable();
export const measure = (
  id: string,
  facts: readonly TicketFacts[],
  more: Partial<MeasureContext> = {},
): KpiResult => kpi(id).measure(facts, { ...look, ...more });
