import { type Bounds, LEVEL } from './bounds.ts';
import { wilson } from './wilson.ts';

/**
 * Newcombe's hybrid score interval (1998, method 10) for the difference of two independent shares x1/n1 − x2/n2;
 * null when either group is empty.
 */
export function newcombe(x1: number, n1: number, x2: number, n2: number, level = LEVEL): Bounds | null {
  const first = wilson(x1, n1, level);
  const second = wilson(x2, n2, level);
  if (!first || !second) return null;
  const p1 = x1 / n1;
  const p2 = x2 / n2;
  return {
    low: p1 - p2 - Math.hypot(p1 - first.low, second.high - p2),
    high: p1 - p2 + Math.hypot(first.high - p1, p2 - second.low),
  };
}
