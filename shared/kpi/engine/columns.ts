/** No place, no row, no code. */
export const NONE = -1;

const LEAST = 1024;

/** A column of numbers, doubled until a place fits in; NaN where there is none. */
export class Doubles {
  #places = new Float64Array(LEAST);

  get(place: number): number {
    return this.#places[place] ?? Number.NaN;
  }

  set(place: number, value: number): void {
    if (place >= this.#places.length) this.#grow(place);
    this.#places[place] = value;
  }

  #grow(place: number): void {
    const larger = new Float64Array(Math.max(2 * this.#places.length, place + 1));
    larger.set(this.#places);
    this.#places = larger;
  }
}

/** A column of rows, places or codes, doubled until a place fits in; `NONE` where nothing was written. */
export class Whole {
  /** Counted from 1, so that the noughts a column begins with say `NONE`. */
  #places = new Uint32Array(LEAST);

  get(place: number): number {
    return (this.#places[place] ?? 0) - 1;
  }

  set(place: number, value: number): void {
    if (place >= this.#places.length) this.#grow(place);
    this.#places[place] = value + 1;
  }

  #grow(place: number): void {
    const larger = new Uint32Array(Math.max(2 * this.#places.length, place + 1));
    larger.set(this.#places);
    this.#places = larger;
  }
}
