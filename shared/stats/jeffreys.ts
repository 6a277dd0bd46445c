import { betaQuantile } from './beta.ts';
import { assertCounts, type Bounds, LEVEL } from './bounds.ts';

/** Jeffreys' interval for a share, with the ends 0 and 1 at x = 0 and x = n (Brown, Cai & DasGupta 2001); null when n is 0. */
export function jeffreys(x: number, n: number, level = LEVEL): Bounds | null {
  assertCounts(x, n);
  if (n === 0) return null;
  const tail = (1 - level) / 2;
  return {
    low: x === 0 ? 0 : betaQuantile(tail, x + 0.5, n - x + 0.5),
    high: x === n ? 1 : betaQuantile(1 - tail, x + 0.5, n - x + 0.5),
  };
}
