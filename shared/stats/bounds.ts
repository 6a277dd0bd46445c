/** A two-sided interval in the unit of its estimate. */
export interface Bounds {
  readonly low: number;
  readonly high: number;
}

/** The confidence every number of the house carries unless it says otherwise. */
export const LEVEL = 0.95;

/** Keeps an interval within the values that can occur (adjusted Wald may leave them). */
export function clip(bounds: Bounds, low: number, high: number): Bounds {
  return { low: Math.max(low, bounds.low), high: Math.min(high, bounds.high) };
}

/** Refuses anything but whole numbers 0 ≤ x ≤ n. */
export function assertCounts(x: number, n: number): void {
  if (!Number.isInteger(x) || !Number.isInteger(n) || x < 0 || x > n) {
    throw new RangeError(`counts must be whole numbers with 0 ≤ x ≤ n, got x=${x}, n=${n}`);
  }
}

/** Refuses anything but a confidence or probability strictly between 0 and 1. */
export function assertLevel(level: number): void {
  if (!(level > 0 && level < 1)) throw new RangeError(`a level lies between 0 and 1, got ${level}`);
}
