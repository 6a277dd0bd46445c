import { type Bounds, LEVEL } from './bounds.ts';
import { zOf } from './normal.ts';
import { ascending, quantile } from './quantile.ts';

export interface Shift {
  /** How much higher the first sample typically is. */
  readonly shift: number;
  /** null when the samples are too small for the level. */
  readonly interval: Bounds | null;
}

/** The most pairs for which the rank sum's exact distribution is worth its time. */
const EXACT_PAIRS = 2500;

/** Chances of each value of Mann & Whitney's U for samples of m and n without ties. */
function rankSumChances(m: number, n: number): Float64Array {
  // The number of ways is a Gaussian binomial coefficient: multiply by (1 − q^(n+i)), divide by (1 − q^i).
  const ways = new Float64Array(m * n + 1);
  ways[0] = 1;
  for (let i = 1; i <= m; i++) {
    for (let u = m * n; u >= n + i; u--) ways[u] = (ways[u] ?? 0) - (ways[u - n - i] ?? 0);
    for (let u = i; u <= m * n; u++) ways[u] = (ways[u] ?? 0) + (ways[u - i] ?? 0);
  }
  const all = ways.reduce((sum, value) => sum + value, 0);
  return ways.map((value) => value / all);
}

/** How many of the smallest (and largest) pairwise differences lie outside the interval; 0 = the samples are too small. */
function outside(m: number, n: number, level: number): number {
  const tail = (1 - level) / 2;
  if (m * n > EXACT_PAIRS) {
    const spread = zOf(level) * Math.sqrt((m * n * (m + n + 1)) / 12);
    return Math.max(0, Math.floor((m * n) / 2 - spread + 0.5));
  }
  const chances = rankSumChances(m, n);
  let sum = 0;
  let count = 0;
  for (const chance of chances) {
    sum += chance;
    if (sum > tail) break;
    count++;
  }
  return count;
}

/** Hodges & Lehmann's estimate (1963) of how far one sample lies above another: the median of all pairwise differences. */
export function hodgesLehmann(
  first: readonly number[],
  second: readonly number[],
  level = LEVEL,
): Shift | null {
  const differences = ascending(first.flatMap((a) => second.map((b) => a - b)));
  const shift = quantile(differences, 0.5);
  if (shift === null) return null;
  const cut = outside(first.length, second.length, level);
  const low = differences[cut - 1];
  const high = differences[differences.length - cut];
  return { shift, interval: low === undefined || high === undefined ? null : { low, high } };
}
