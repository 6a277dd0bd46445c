import type { TicketFacts } from '../../session/facts.ts';
import { casesOf } from '../fairness/cases.ts';
import { FINEST, onEveryLevel, type StratumSum } from '../fairness/strata.ts';
import type { Kpi } from '../kpi.ts';
import type { SumsContext } from './daily-sums.ts';
import { mondayOf } from './week.ts';

/** What one agent has done in one week, by the finest strata of the case mix: sums, never rows. */
export interface WeekStrata {
  /** The week's Monday, YYYY-MM-DD in the site's zone. */
  readonly week: string;
  /** A KPI's id, or `csat/csat.faces.5`: scales are never pooled. */
  readonly kpi: string;
  /** Each finest stratum once. */
  readonly strata: readonly StratumSum[];
}

/**
 * One agent's sums of a KPI by week and finest stratum, oldest week first; none for KPIs people are not compared by.
 * Successes are summed, of times the natural logarithms of seconds on the context's clock.
 */
export function stratumSums(kpi: Kpi, facts: readonly TicketFacts[], context: SumsContext): WeekStrata[] {
  const cases = casesOf(kpi, facts, context).map((one) => ({
    ...one,
    week: mondayOf(one.at, context.zone).toString(),
  }));
  return [...Map.groupBy(cases, ({ week, series }) => JSON.stringify([week, series])).values()]
    .flatMap(([first, ...more]) =>
      first ? [{ week: first.week, kpi: first.series, strata: finestOf([first, ...more]) }] : [],
    )
    .sort((a, b) => (a.week < b.week ? -1 : a.week > b.week ? 1 : 0));
}

/** Adds sums of finest strata up, whoever they are of. */
export function mergeStrata(strata: readonly StratumSum[]): StratumSum[] {
  return [...onEveryLevel(strata).values()].filter(({ path }) => path.length === FINEST);
}

function finestOf(cases: readonly { readonly path: StratumSum['path']; readonly value: number }[]) {
  return mergeStrata(cases.map(({ path, value }) => ({ path, n: 1, sum: value })));
}
