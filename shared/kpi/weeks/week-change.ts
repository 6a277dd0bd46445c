import { LEVEL } from '../../stats/bounds.ts';
import { differenceBounds, type Estimate } from '../../stats/difference.ts';
import { zOf } from '../../stats/normal.ts';
import type { Kpi, KpiResult } from '../kpi.ts';

/** Which of one agent's numbers may really have changed from one week to the next. Pure: nobody else's numbers are in it. */

/** A KPI's results of the last weeks, oldest first. */
export interface KpiWeeks {
  readonly kpi: Kpi;
  readonly weeks: readonly KpiResult[];
}

export interface WeekChange {
  readonly kpi: Kpi;
  readonly direction: 'up' | 'down';
  /** null: neither way is good. */
  readonly isBetter: boolean | null;
  readonly before: KpiResult;
  readonly now: KpiResult;
}

export interface WeekReview {
  readonly changes: readonly WeekChange[];
  /** How many numbers had enough cases in both weeks. */
  readonly compared: number;
}

type Compared = Omit<WeekChange, 'direction' | 'isBetter'>;

/**
 * Compares the two newest weeks of each KPI: what is judged only after a week has them a week earlier. Each of k looks is at
 * 1 − 0.05 / k (Bonferroni), so that of twenty quiet weeks at most one tells of any change.
 */
export function reviewOfWeeks(series: readonly KpiWeeks[]): WeekReview {
  const compared = series.flatMap((one) => newestTwo(one) ?? []);
  const reach = zOf(1 - (1 - LEVEL) / Math.max(1, compared.length)) / zOf(LEVEL);
  return { changes: compared.flatMap((one) => changeOf(one, reach) ?? []), compared: compared.length };
}

function newestTwo({ kpi, weeks }: KpiWeeks): Compared | null {
  const at = weeks.findLastIndex((week) => week.interval !== null);
  const [now, before] = [weeks[at], weeks[at - 1]];
  return now && before && before.interval !== null ? { kpi, before, now } : null;
}

function changeOf({ kpi, before, now }: Compared, reach: number): WeekChange | null {
  const [old, young] = [estimateOf(kpi, before, reach), estimateOf(kpi, now, reach)];
  if (old === null || young === null) return null;
  const { low, high } = differenceBounds(young, old);
  if (low <= 0 && high >= 0) return null;
  const direction = low > 0 ? 'up' : 'down';
  const isBetter = kpi.better === 'neither' ? null : (kpi.better === 'higher') === (direction === 'up');
  return { kpi, direction, isBetter, before, now };
}

/** With its interval stretched to a higher confidence; times by their logarithms, on which chance is even. */
function estimateOf({ unit }: Kpi, { value, interval }: KpiResult, reach: number): Estimate | null {
  if (value === null || interval === null) return null;
  const scaled = (one: number): number => (unit === 'seconds' ? Math.log(Math.max(1, one)) : one);
  const [middle, low, high] = [scaled(value), scaled(interval.low), scaled(interval.high)];
  return { value: middle, low: middle - reach * (middle - low), high: middle + reach * (high - middle) };
}
