import { betaQuantile } from './beta.ts';
import { assertCounts, type Bounds, LEVEL } from './bounds.ts';

/** The exact interval for a share (Clopper & Pearson 1934): never covers less than `level`, often more; null when n is 0. */
export function clopperPearson(x: number, n: number, level = LEVEL): Bounds | null {
  assertCounts(x, n);
  if (n === 0) return null;
  const tail = (1 - level) / 2;
  return {
    low: x === 0 ? 0 : betaQuantile(tail, x, n - x + 1),
    high: x === n ? 1 : betaQuantile(1 - tail, x + 1, n - x),
  };
}
