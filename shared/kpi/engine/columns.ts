export type Doubles = Float64Array<ArrayBuffer>;
export type Whole = Uint32Array<ArrayBuffer>;

/** No place, no row, no code. */
export const NONE = 0xffffffff;
const LEAST = 1024;

/** The column, doubled until a place fits in. */
export function doublesFor(column: Doubles, place: number): Doubles {
  if (place < column.length) return column;
  const larger = new Float64Array(Math.max(LEAST, 2 * column.length, place + 1));
  larger.set(column);
  return larger;
}

/** The column, doubled until a place fits in; new places hold `NONE`. */
export function wholeFor(column: Whole, place: number): Whole {
  if (place < column.length) return column;
  const larger = new Uint32Array(Math.max(LEAST, 2 * column.length, place + 1)).fill(NONE, column.length);
  larger.set(column);
  return larger;
}
