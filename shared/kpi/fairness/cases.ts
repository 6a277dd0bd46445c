import type { TicketFacts } from '../../session/facts.ts';
import type { Kpi, MeasureContext } from '../kpi.ts';
import { definitionOf } from '../measure/define.ts';
import { outcomesOf } from '../measure/outcomes-of.ts';
import { seriesOf } from '../team/daily-sums.ts';
import { pathOf, type StratumPath } from './strata.ts';

/** One judged case, ready to be compared. */
export interface Case {
  readonly at: number;
  /** A KPI's id, or `csat/csat.faces.5`: scales are never pooled. */
  readonly series: string;
  /** Its finest stratum. */
  readonly path: StratumPath;
  /** 1 or 0, or the natural logarithm of seconds (at least one). */
  readonly value: number;
}

/** Shares and times are compared with the expected for a mix, where more or less of them is better. */
export function isCompared(kpi: Kpi): boolean {
  return (
    definitionOf(kpi).outcomes !== undefined &&
    kpi.better !== 'neither' &&
    (kpi.unit === 'share' || kpi.unit === 'seconds')
  );
}

/** The judged cases of a context in log order; none for a KPI people are not compared by. */
export function casesOf(kpi: Kpi, facts: readonly TicketFacts[], context: MeasureContext): Case[] {
  if (!isCompared(kpi)) return [];
  const mixes = new Map(facts.map(({ ticket, mix }) => [ticket, mix]));
  return outcomesOf(kpi, facts, context).flatMap(({ at, ticket, value, format }) => {
    const mix = mixes.get(ticket);
    if (!mix) return [];
    const compared = kpi.unit === 'seconds' ? Math.log(Math.max(1, value)) : value;
    return [{ at, series: seriesOf(kpi, format), path: pathOf(mix), value: compared }];
  });
}
