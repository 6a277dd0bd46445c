import { type Bounds, clip, LEVEL } from './bounds.ts';
import { tOf } from './normal.ts';

/** The mean of values that lie in [low, high], with Student's t interval; `bounds` is null for fewer than two of them. */
export function meanOf(
  values: readonly number[],
  [low, high]: readonly [low: number, high: number],
): { readonly mean: number; readonly bounds: Bounds | null } | null {
  const n = values.length;
  if (n === 0) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n < 2) return { mean, bounds: null };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const reach = tOf(LEVEL, n - 1) * Math.sqrt(squares / (n - 1) / n);
  return { mean, bounds: clip({ low: mean - reach, high: mean + reach }, low, high) };
}
