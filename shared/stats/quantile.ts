/** Values in ascending order, as a copy. */
export function ascending(values: ArrayLike<number>): Float64Array {
  const sorted = new Float64Array(values);
  for (const value of sorted) if (!(value >= 0) || Object.is(value, -0)) return sorted.sort();
  // Doubles that are not negative come in the order of their bits, and bits are sorted in half the time.
  new BigUint64Array(sorted.buffer).sort();
  return sorted;
}

/**
 * Quantile of values in ascending order, type 7 of Hyndman & Fan (1996): what R, numpy and spreadsheets give.
 * 0 ≤ p ≤ 1; null when there is nothing.
 */
export function quantile(sorted: ArrayLike<number>, p: number): number | null {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile lies between 0 and 1, got ${p}`);
  const place = (sorted.length - 1) * p;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return null;
  return below + (above - below) * (place - Math.floor(place));
}
