import { NONE, type Whole, wholeFor } from './columns.ts';
import type { Rows } from './rows.ts';

/** The places of one day: a chain through the `next` column, and their order once somebody asked for it. */
export interface Day {
  head: number;
  count: number;
  /** How many places the chain may have before the dead are swept out. */
  limit: number;
  ordered: Whole | null;
}

const LEAST_LIMIT = 16;

/**
 * Which places of a store's columns belong to which day. Adding costs the same whatever there is already; places of dead
 * rows are freed when a day is read or has doubled, so the columns stay within twice what is alive.
 */
export class Chains {
  readonly #rows: Rows;
  readonly #days = new Map<number, Day>();
  #rowOf: Whole = new Uint32Array(0);
  #next: Whole = new Uint32Array(0);
  /** Places in use or freed. */
  #used = 0;
  #free = NONE;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** A place for an entry of a row on a day; every column is to be written there. */
  add(number: number, row: number): number {
    let place = this.#free;
    if (place === NONE) {
      place = this.#used++;
      this.#rowOf = wholeFor(this.#rowOf, place);
      this.#next = wholeFor(this.#next, place);
    } else this.#free = this.#next[place] ?? NONE;
    const day = this.#days.get(number) ?? this.#open(number);
    this.#rowOf[place] = row;
    this.#next[place] = day.head;
    day.head = place;
    day.ordered = null;
    if (++day.count > day.limit) this.#sweep(day);
    return place;
  }

  rowOf(place: number): number {
    return this.#rowOf[place] ?? NONE;
  }

  day(number: number): Day | undefined {
    return this.#days.get(number);
  }

  /** The days from ≤ number ≤ to there is anything of, in order. */
  *between(from: number, to: number): Generator<Day> {
    const last = Math.min(to, this.#last);
    for (let number = Math.max(from, this.#first); number <= last; number++) {
      const day = this.#days.get(number);
      if (day) yield day;
    }
  }

  /** A day's places in order; some may have died since. */
  ordered(day: Day, compare: (a: number, b: number) => number): Whole {
    if (day.ordered) return day.ordered;
    this.#sweep(day);
    const places = new Uint32Array(day.count);
    let left = day.count;
    for (let place = day.head; place !== NONE; place = this.#next[place] ?? NONE) places[--left] = place;
    let sorted = true;
    for (let index = 1; sorted && index < places.length; index++)
      sorted = compare(places[index - 1] ?? 0, places[index] ?? 0) <= 0;
    if (!sorted) places.sort(compare);
    day.ordered = places;
    return places;
  }

  #open(number: number): Day {
    const day = { head: NONE, count: 0, limit: LEAST_LIMIT, ordered: null };
    this.#days.set(number, day);
    if (Number.isFinite(number)) {
      this.#first = Math.min(this.#first, number);
      this.#last = Math.max(this.#last, number);
    }
    return day;
  }

  /** Unlinks the dead and frees their places. */
  #sweep(day: Day): void {
    const { alive } = this.#rows;
    let before = NONE;
    for (let place = day.head; place !== NONE; ) {
      const next = this.#next[place] ?? NONE;
      if (alive[this.#rowOf[place] ?? 0] === 1) before = place;
      else {
        if (before === NONE) day.head = next;
        else this.#next[before] = next;
        this.#next[place] = this.#free;
        this.#free = place;
        day.count--;
      }
      place = next;
    }
    day.limit = Math.max(LEAST_LIMIT, 2 * day.count);
  }
}
