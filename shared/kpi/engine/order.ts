import { ascending } from '../../stats/quantile.ts';
import type { Doubles } from './columns.ts';

/**
 * Puts places in order of a column's numbers, where those are equal as `compare` says. Whole numbers near one another,
 * as instants are, are sorted as numbers with the place's index in the low digits: asking `compare` about every pair
 * takes several times as long.
 */
export function inOrder(
  places: Uint32Array<ArrayBuffer>,
  column: Doubles,
  compare: (a: number, b: number) => number,
): Uint32Array<ArrayBuffer> {
  const numbers = keysOf(places, column);
  if (numbers === null) return places.sort(compare);
  const keys = ascending(numbers);
  const count = places.length;
  const ordered = new Uint32Array(count);
  let run = 0;
  for (let index = 0; index < count; index++) {
    const key = keys[index] ?? 0;
    ordered[index] = places[key - Math.floor(key / count) * count] ?? 0;
    if (index > run && column.get(ordered[index] ?? 0) !== column.get(ordered[run] ?? 0)) {
      if (index - run > 1) ordered.subarray(run, index).sort(compare);
      run = index;
    }
  }
  if (count - run > 1) ordered.subarray(run).sort(compare);
  return ordered;
}

/** Each place's number less the least, times how many there are, plus its index; null where that is not exact. */
function keysOf(places: Uint32Array, column: Doubles): Float64Array | null {
  const count = places.length;
  let least = Number.POSITIVE_INFINITY;
  for (let index = 0; index < count; index++) least = Math.min(least, column.get(places[index] ?? 0));
  const keys = new Float64Array(count);
  for (let index = 0; index < count; index++) {
    const number = column.get(places[index] ?? 0);
    const key = (number - least) * count + index;
    if (!Number.isInteger(number) || !Number.isSafeInteger(key)) return null;
    keys[index] = key;
  }
  return keys;
}
