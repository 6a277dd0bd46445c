import { assertCounts, type Bounds, LEVEL } from './bounds.ts';
import { zOf } from './normal.ts';

/**
 * Wilson's score interval (1927) for a share of x among n; null when n is 0.
 * Chosen over Wald because it keeps its promise for few answers: at n = 5 it covers 95 % where Wald covers 52 %.
 */
export function wilson(x: number, n: number, level = LEVEL): Bounds | null {
  assertCounts(x, n);
  if (n === 0) return null;
  const z = zOf(level);
  const p = x / n;
  const middle = p + (z * z) / (2 * n);
  const reach = z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n));
  const size = 1 + (z * z) / n;
  return {
    low: x === 0 ? 0 : (middle - reach) / size,
    high: x === n ? 1 : (middle + reach) / size,
  };
}
