import { assertLevel, type Bounds, LEVEL } from './bounds.ts';

/** Intervals for a quantile that assume nothing about the distribution: two of the values themselves (by rank). */

export interface Ranks {
  /** Ranks from 1 in ascending order. */
  readonly low: number;
  readonly high: number;
  /** The exact probability that the quantile lies between them. */
  readonly coverage: number;
}

/** P(B = k) for B ~ binomial(n, p), k = 0…n: grown from the mode outwards and normalised, so that nothing underflows. */
function binomial(n: number, p: number): Float64Array {
  const weights = new Float64Array(n + 1);
  const mode = Math.min(n, Math.floor((n + 1) * p));
  weights[mode] = 1;
  let sum = 1;
  let weight = 1;
  for (let k = mode; k < n && weight > 0; k++) {
    weight *= ((n - k) * p) / ((k + 1) * (1 - p));
    weights[k + 1] = weight;
    sum += weight;
  }
  weight = 1;
  for (let k = mode; k > 0 && weight > 0; k--) {
    weight *= (k * (1 - p)) / ((n - k + 1) * p);
    weights[k - 1] = weight;
    sum += weight;
  }
  return weights.map((value) => value / sum);
}

/** Symmetric ranks for the median of n values, the narrowest that cover at least `level`; null when n is too small (6 at 95 %). */
export function medianRanks(n: number, level = LEVEL): Ranks | null {
  assertLevel(level);
  const chances = binomial(n, 0.5);
  let outside = 0;
  let found: Ranks | null = null;
  for (let low = 1; low <= n / 2; low++) {
    outside += 2 * (chances[low - 1] ?? 0);
    if (1 - outside < level) break;
    found = { low, high: n + 1 - low, coverage: 1 - outside };
  }
  return found;
}

/**
 * The shortest pair of ranks that covers the quantile `p` of n values with at least `level`, the better covering
 * one among equally short; null when no two values do (P90 needs 29 at 95 %).
 */
export function quantileRanks(n: number, p: number, level = LEVEL): Ranks | null {
  assertLevel(level);
  assertLevel(p);
  const chances = binomial(n, p);
  const below = new Float64Array(n + 2);
  for (let k = 0; k <= n; k++) below[k + 1] = (below[k] ?? 0) + (chances[k] ?? 0);
  const covers = (low: number, high: number): number => (below[high] ?? 0) - (below[low] ?? 0);
  let found: Ranks | null = null;
  let high = 2;
  for (let low = 1; low < n; low++) {
    high = Math.max(high, low + 1);
    while (high <= n && covers(low, high) < level) high++;
    if (high > n) break;
    const coverage = covers(low, high);
    const shorter = found === null ? 1 : found.high - found.low - (high - low);
    if (found === null || shorter > 0 || (shorter === 0 && coverage > found.coverage)) {
      found = { low, high, coverage };
    }
  }
  return found;
}

export interface QuantileInterval extends Bounds {
  /** The exact coverage reached. */
  readonly level: number;
}

function between(sorted: ArrayLike<number>, ranks: Ranks | null): QuantileInterval | null {
  const low = ranks && sorted[ranks.low - 1];
  const high = ranks && sorted[ranks.high - 1];
  return ranks && low != null && high != null ? { low, high, level: ranks.coverage } : null;
}

/** Interval for the median of values in ascending order; null when there are too few. */
export function medianInterval(sorted: ArrayLike<number>, level = LEVEL): QuantileInterval | null {
  return between(sorted, medianRanks(sorted.length, level));
}

/** Interval for a quantile of values in ascending order; null when there are too few. */
export function quantileInterval(
  sorted: ArrayLike<number>,
  p: number,
  level = LEVEL,
): QuantileInterval | null {
  return between(sorted, quantileRanks(sorted.length, p, level));
}
