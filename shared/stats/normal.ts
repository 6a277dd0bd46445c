import { betaQuantile } from './beta.ts';
import { assertLevel } from './bounds.ts';
import { gammaQuantile } from './gamma.ts';

/** Quantiles of the two bell curves, by way of the beta and gamma functions. */

const known = new Map<number, number>();

/** How many standard errors a two-sided interval of a normal estimate reaches: 0.95 → 1.959964. */
export function zOf(level: number): number {
  let z = known.get(level);
  if (z === undefined) {
    assertLevel(level);
    z = Math.sqrt(2 * gammaQuantile(level, 0.5));
    known.set(level, z);
  }
  return z;
}

/** The same for Student's t with `df` > 0 degrees of freedom: (0.95, 11) → 2.200985. */
export function tOf(level: number, df: number): number {
  const x = betaQuantile(1 - level, df / 2, 0.5);
  return Math.sqrt((df * (1 - x)) / x);
}
