import { type Bounds, LEVEL } from './bounds.ts';
import { tOf } from './normal.ts';

export interface LogMean {
  /** The geometric mean, in the values' own unit. */
  readonly mean: number;
  /** null below two values. */
  readonly interval: Bounds | null;
}

/** Geometric mean of positive values with Student's interval on the logarithms; null when there is nothing. */
export function logMean(values: readonly number[], level = LEVEL): LogMean | null {
  if (values.some((value) => !(value > 0))) throw new RangeError('a geometric mean needs values above 0');
  const n = values.length;
  if (n === 0) return null;
  const logs = values.map(Math.log);
  const middle = logs.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { mean: Math.exp(middle), interval: null };
  const variance = logs.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (n - 1);
  const reach = tOf(level, n - 1) * Math.sqrt(variance / n);
  return {
    mean: Math.exp(middle),
    interval: { low: Math.exp(middle - reach), high: Math.exp(middle + reach) },
  };
}
