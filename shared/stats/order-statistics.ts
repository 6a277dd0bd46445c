import { assertLevel, type Bounds, LEVEL } from './bounds.ts';

/** Intervals for a quantile that assume nothing about the distribution: two of the values themselves (by rank). */

export interface Ranks {
  /** Ranks from 1 in ascending order. */
  readonly low: number;
  readonly high: number;
  /** The exact probability that the quantile lies between them. */
  readonly coverage: number;
}

/** P(B ≤ k) for B ~ binomial(n, p). */
interface Binomial {
  /** The values that occur with any chance worth a double's digits. */
  readonly first: number;
  readonly last: number;
  atMost(k: number): number;
}

/** Less than this, relative to the likeliest value, changes no digit. */
const NEGLIGIBLE = 1e-20;

/** Grown from the likeliest value outwards and normalised: nothing underflows, and a million values cost a few thousand steps. */
function binomial(n: number, p: number): Binomial {
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const down: number[] = [];
  for (let k = mode, weight = 1; k > 0; k--) {
    weight *= (k * (1 - p)) / ((n - k + 1) * p);
    if (weight < NEGLIGIBLE) break;
    down.push(weight);
  }
  const weights = [...down.reverse(), 1];
  for (let k = mode, weight = 1; k < n; k++) {
    weight *= ((n - k) * p) / ((k + 1) * (1 - p));
    if (weight < NEGLIGIBLE) break;
    weights.push(weight);
  }
  const first = mode - down.length;
  const sums: number[] = [];
  let sum = 0;
  for (const weight of weights) {
    sum += weight;
    sums.push(sum);
  }
  return {
    first,
    last: first + weights.length - 1,
    atMost: (k) => (k < first ? 0 : (sums[Math.min(k - first, sums.length - 1)] ?? 0) / sum),
  };
}

/** Symmetric ranks for the median of n values, the narrowest that cover at least `level`; null when n is too small (6 at 95 %). */
export function medianRanks(n: number, level = LEVEL): Ranks | null {
  assertLevel(level);
  const below = binomial(n, 0.5);
  let found: Ranks | null = null;
  for (let low = Math.max(1, below.first); low <= n / 2; low++) {
    const coverage = 1 - 2 * below.atMost(low - 1);
    if (coverage < level) break;
    found = { low, high: n + 1 - low, coverage };
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
  const below = binomial(n, p);
  const covers = (low: number, high: number): number => below.atMost(high - 1) - below.atMost(low - 1);
  let found: Ranks | null = null;
  let high = 2;
  for (let low = Math.max(1, below.first); low < Math.min(n, below.last + 1); low++) {
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
