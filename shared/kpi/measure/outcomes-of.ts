import type { TicketFacts } from '../../session/facts.ts';
import type { Kpi, MeasureContext } from '../kpi.ts';
import { definitionOf } from './define.ts';
import { viewOfFacts } from './view.ts';

/** One judged outcome with where it belongs. */
export interface PlacedOutcome {
  readonly at: number;
  readonly ticket: string;
  readonly value: number;
  readonly format: string | null;
}

/** The outcomes a KPI draws from facts in a context, in log order; null for KPIs people are not compared by. */
export function outcomesOf(
  kpi: Kpi,
  facts: readonly TicketFacts[],
  context: MeasureContext,
): PlacedOutcome[] | null {
  const definition = definitionOf(kpi);
  if (!definition.outcomes) return null;
  const view = viewOfFacts(definition, facts, context);
  return definition.outcomes(view, context).map(({ index, value, format }) => ({
    at: view.samples.at[index] ?? Number.NaN,
    ticket: view.samples.ticket(index),
    value,
    format,
  }));
}
