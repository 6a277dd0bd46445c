import type { TicketFacts } from '../../session/facts.ts';
import type { Kpi, KpiResult, MeasureContext } from '../kpi.ts';
import type { Definition, Summary, View } from './definition.ts';
import { nothing } from './summary.ts';
import { viewOfFacts } from './view.ts';

const definitions = new WeakMap<Kpi, Definition>();

/**
 * Makes a KPI of its definition. Its result always carries the partner's result:
 * there is no way to measure a speed without the quality beside it.
 */
export function defineKpi<const Id extends string>(
  definition: Definition & { readonly id: Id },
): Kpi & { readonly id: Id } {
  const { partner } = definition;
  const kpi = {
    id: definition.id,
    unit: definition.unit,
    better: definition.better,
    level: definition.level,
    partner: partner?.id ?? null,
    targetable: definition.targetable,
    voice: definition.voice ?? null,
    sources: definition.sources,
    measure: (facts: readonly TicketFacts[], context: MeasureContext) =>
      resultOf(
        definition,
        () => viewOfFacts(definition, facts, context),
        context,
        partner?.measure(facts, context) ?? null,
      ),
  };
  definitions.set(kpi, definition);
  return kpi;
}

/** The definition behind a KPI, for the engine. Throws on an object defineKpi did not make. */
export function definitionOf(kpi: Kpi): Definition {
  const definition = definitions.get(kpi);
  if (!definition) throw new TypeError(`"${kpi.id}" was not made by defineKpi`);
  return definition;
}

/** Summarises a view and puts the partner beside it. A team KPI refuses to be measured for one person. */
export function resultOf(
  definition: Definition,
  view: () => View,
  context: MeasureContext,
  partner: KpiResult | null,
): KpiResult {
  const personal = definition.level === 'team' && context.agent !== null;
  const summary: Summary = personal
    ? nothing('not available here', 'for the team only')
    : definition.summarise(view(), context);
  let listed: readonly string[] | null = null;
  return {
    kpi: definition.id,
    period: context.period,
    partner,
    ...summary,
    get tickets() {
      // A ticket erased since the measuring has no id any more.
      listed ??= summary.tickets().filter((ticket) => ticket !== '');
      return listed;
    },
  };
}
