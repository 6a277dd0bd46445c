import { ewma } from './ewma.ts';

/** "May have changed": a cautious look at a weekly series, never a verdict. */

/**
 * As rare a false alarm as a 3σ chart's, one in 370 weeks: of quiet series 7 in 100 show one within half a year after the
 * baseline. A level known beforehand would need limits of 2.86; this one is estimated from twelve weeks (simulated).
 */
const LAMBDA = 0.2;
const WIDTH = 4.1;
/** Weeks that say what is usual, before anything can be unusual. */
export const BASELINE_WEEKS = 12;

export interface Change {
  /** Index into the series. */
  readonly week: number;
  /** Where the average went; whether that is good is for the KPI to say. */
  readonly direction: 'up' | 'down';
  /** How far beyond the usual: 1 = just at the limit. */
  readonly strength: number;
  /** A code for the words, which live in shared/locales. */
  readonly wording: 'may have changed';
}

/**
 * Weeks at which a weekly series may have changed, in order. Give proportions as `empiricalLogit` and durations as
 * logarithms; null marks a week without data. Twelve weeks with data are the baseline; after a change the next
 * twelve are the new one, so a lasting change is told once.
 */
export function changes(series: readonly (number | null)[]): Change[] {
  const weeks = series.flatMap((value, week) => (value === null ? [] : [{ week, value }]));
  const found: Change[] = [];
  let start = 0;
  while (start + BASELINE_WEEKS < weeks.length) {
    const change = firstChange(weeks.slice(start));
    if (!change) break;
    found.push(change);
    start = weeks.findIndex(({ week }) => week === change.week);
  }
  return found;
}

function firstChange(weeks: readonly { week: number; value: number }[]): Change | null {
  const baseline = weeks.slice(0, BASELINE_WEEKS).map(({ value }) => value);
  const target = baseline.reduce((sum, value) => sum + value, 0) / BASELINE_WEEKS;
  const sd = Math.sqrt(
    baseline.reduce((sum, value) => sum + (value - target) ** 2, 0) / (BASELINE_WEEKS - 1),
  );
  if (sd === 0) return null;
  const later = weeks.slice(BASELINE_WEEKS);
  const points = ewma(
    later.map(({ value }) => value),
    { target, sd, lambda: LAMBDA, width: WIDTH },
  );
  const at = points.findIndex(({ z, low, high }) => z < low || z > high);
  const point = points[at];
  const week = later[at]?.week;
  if (!point || week === undefined) return null;
  return {
    week,
    direction: point.z > target ? 'up' : 'down',
    strength: Math.abs(point.z - target) / (point.high - target),
    wording: 'may have changed',
  };
}

/** The logit of a share of x among n, with half a count added on both sides so that 0 % and 100 % stay finite. */
export function empiricalLogit(x: number, n: number): number {
  return Math.log((x + 0.5) / (n - x + 0.5));
}
