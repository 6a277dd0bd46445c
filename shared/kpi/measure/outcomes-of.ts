import type { TicketFacts } from '../../session/facts.ts';
import type { Kpi, MeasureContext } from '../kpi.ts';
import { definitionOf } from './define.ts';
import type { Definition, View } from './definition.ts';
import { viewOfFacts } from './view.ts';

/** One judged outcome with where it belongs. */
export interface PlacedOutcome {
  readonly at: number;
  readonly ticket: string;
  readonly value: number;
  readonly format: string | null;
}

/** The outcomes a KPI draws from facts in a context, in log order; none for KPIs people are not compared by. */
export function outcomesOf(
  kpi: Kpi,
  facts: readonly TicketFacts[],
  context: MeasureContext,
): PlacedOutcome[] {
  const definition = definitionOf(kpi);
  return placed(definition, () => viewOfFacts(definition, facts, context), context);
}

/** The outcomes of a view; the view is asked for only where there are any. */
function placed(definition: Definition, see: () => View, context: MeasureContext): PlacedOutcome[] {
  if (!definition.outcomes) return [];
  const view = see();
  return definition.outcomes(view, context).map(({ index, value, format }) => ({
    at: view.samples.at[index] ?? Number.NaN,
    ticket: view.samples.ticket(index),
    value,
    format,
  }));
}
