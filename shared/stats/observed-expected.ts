import { type Bounds, LEVEL } from './bounds.ts';
import { gammaQuantile } from './gamma.ts';

/** Observed against expected counts: one agent's reopens, say, against what their mix of cases would bring. */

function assertRatio(observed: number, expected: number): void {
  if (!Number.isInteger(observed) || observed < 0 || !(expected > 0)) {
    throw new RangeError(`needs a whole count ≥ 0 and an expectation > 0, got ${observed} and ${expected}`);
  }
}

/** Exact Poisson limits of observed/expected (Garwood 1936). */
export function exactRatio(observed: number, expected: number, level = LEVEL): Bounds {
  assertRatio(observed, expected);
  const tail = (1 - level) / 2;
  return {
    low: observed === 0 ? 0 : gammaQuantile(tail, observed) / expected,
    high: gammaQuantile(1 - tail, observed + 1) / expected,
  };
}
