import type { Bounds } from './bounds.ts';

/** An estimate with the interval around it. */
export interface Estimate extends Bounds {
  readonly value: number;
}

/**
 * The interval of `a` less `b`, two independent estimates, from their own intervals: Newcombe's method 10 (1998) when
 * these are Wilson's, and as good for other estimates (MOVER; Zou & Donner 2008). The level is theirs.
 */
export function differenceBounds(a: Estimate, b: Estimate): Bounds {
  const difference = a.value - b.value;
  return {
    low: difference - Math.hypot(a.value - a.low, b.high - b.value),
    high: difference + Math.hypot(a.high - a.value, b.value - b.low),
  };
}
