export interface ShrunkMeans {
  /** What every value is drawn towards. */
  readonly mean: number;
  /** How much of a value's distance to the mean is kept: 1 = all, 0 = none. */
  readonly kept: number;
  readonly estimates: readonly number[];
}

/**
 * Draws equally exact means towards their common mean (Efron & Morris 1975, positive part): the more the values'
 * spread looks like mere noise, the closer. `variance` is that of one value; null below four values, where nothing is gained.
 */
export function shrinkMeans(values: readonly number[], variance: number): ShrunkMeans | null {
  const k = values.length;
  if (k < 4) return null;
  const mean = values.reduce((sum, value) => sum + value, 0) / k;
  const spread = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const kept = spread === 0 ? 0 : Math.max(0, 1 - ((k - 3) * variance) / spread);
  return { mean, kept, estimates: values.map((value) => mean + kept * (value - mean)) };
}
