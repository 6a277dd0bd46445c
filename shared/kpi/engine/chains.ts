import { type Doubles, NONE, Whole } from './columns.ts';
import { inOrder } from './order.ts';
import type { Rows } from './rows.ts';

/** The places of one day: a chain through the `next` column, and their order once somebody asked for it. */
export interface Day {
  readonly number: number;
  head: number;
  count: number;
  /** How many places the chain may have before the dead are swept out. */
  limit: number;
  /** How many rows had died when the dead were last swept out. */
  deaths: number;
  ordered: Uint32Array | null;
}

const LEAST_LIMIT = 16;

/**
 * Which places of a store's columns belong to which day. Adding costs the same whatever there is already; places of dead
 * rows are freed when a day is read or has doubled, so the columns stay within twice what is alive.
 */
export class Chains {
  readonly #rows: Rows;
  readonly #days = new Map<number, Day>();
  readonly #rowOf = new Whole();
  readonly #next = new Whole();
  /** Places in use or freed. */
  #used = 0;
  #free = NONE;
  #recent: Day | null = null;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  /** A place on a day for an entry of the row added last; every column is to be written there. */
  add(number: number): number {
    let place = this.#free;
    if (place === NONE) place = this.#used++;
    else this.#free = this.#next.get(place);
    // Neighbours come one after another.
    let day = this.#recent;
    if (day?.number !== number) {
      day = this.#dayOf(number);
      this.#recent = day;
    }
    this.#rowOf.set(place, this.#rows.last);
    this.#next.set(place, day.head);
    day.head = place;
    day.ordered = null;
    if (++day.count > day.limit) this.#sweep(day);
    return place;
  }

  rowOf(place: number): number {
    return this.#rowOf.get(place);
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

  /** A day's places in order of a column, where that is equal as `compare` says; some may have died since. */
  ordered(day: Day, column: Doubles, compare: (a: number, b: number) => number): Uint32Array {
    if (day.ordered) return day.ordered;
    this.#sweep(day);
    const places = new Uint32Array(day.count);
    let left = day.count;
    for (let place = day.head; place !== NONE; place = this.#next.get(place)) places[--left] = place;
    let sorted = true;
    for (let index = 1; sorted && index < places.length; index++)
      sorted = compare(places[index - 1] ?? 0, places[index] ?? 0) <= 0;
    day.ordered = sorted ? places : inOrder(places, column, compare);
    return day.ordered;
  }

  /** The day of a number, opened if need be. */
  #dayOf(number: number): Day {
    const known = this.#days.get(number);
    if (known) return known;
    const { deaths } = this.#rows;
    const day: Day = { number, head: NONE, count: 0, limit: LEAST_LIMIT, deaths, ordered: null };
    this.#days.set(number, day);
    if (Number.isFinite(number)) {
      this.#first = Math.min(this.#first, number);
      this.#last = Math.max(this.#last, number);
    }
    return day;
  }

  #sweep(day: Day): void {
    if (day.deaths !== this.#rows.deaths) this.#unlinkDead(day);
    day.limit = Math.max(LEAST_LIMIT, 2 * day.count);
  }

  /** Unlinks the dead and frees their places. */
  #unlinkDead(day: Day): void {
    const { alive, deaths } = this.#rows;
    let before = NONE;
    for (let place = day.head; place !== NONE; ) {
      const next = this.#next.get(place);
      if (alive[this.#rowOf.get(place)] === 1) before = place;
      else {
        if (before === NONE) day.head = next;
        else this.#next.set(before, next);
        this.#next.set(place, this.#free);
        this.#free = place;
        day.count--;
      }
      place = next;
    }
    day.deaths = deaths;
  }
}
