/** No place, no row, no code. */
export const NONE = -1;

const LEAST = 1024;

/** What is in some places, with room for one more: at least twice as many. */
export function withRoom<Places extends Float64Array | Uint32Array | Uint8Array>(
  places: Places,
  Kind: new (length: number) => Places,
  place: number,
): Places {
  const larger = new Kind(Math.max(2 * places.length, place + 1));
  larger.set(places);
  return larger;
}

/** A column of numbers, doubled until a place fits in; NaN where there is none. */
export class Doubles {
  #places = new Float64Array(LEAST);

  get(place: number): number {
    return this.#places[place] ?? Number.NaN;
  }

  set(place: number, value: number): void {
    if (place >= this.#places.length) this.#places = withRoom(this.#places, Float64Array, place);
    this.#places[place] = value;
  }
}

/** A column of rows, places or codes, doubled until a place fits in; `NONE` where nothing was written. */
export class Whole {
  /** Counted from 1, so that a column filled with zeros reads as `NONE`. */
  #places = new Uint32Array(LEAST);

  get(place: number): number {
    return (this.#places[place] ?? 0) - 1;
  }

  set(place: number, value: number): void {
    if (place >= this.#places.length) this.#places = withRoom(this.#places, Uint32Array, place);
    this.#places[place] = value + 1;
  }
}
