import type { Columns, Table } from './table.ts';

/** Tables by day number, walked in the order of days. Any range of days costs no more than the days there are. */
export class Days<C extends Columns> {
  readonly #tables = new Map<number, Table<C>>();
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;

  at(day: number): Table<C> | undefined {
    return this.#tables.get(day);
  }

  /** Adds a day's table and gives it back; it is made with the places the day a week before needed. */
  open(day: number, make: (places: number) => Table<C>): Table<C> {
    const before = this.#tables.get(day - 7)?.length ?? 0;
    const table = make(2 ** Math.ceil(Math.log2(Math.max(8, before))));
    this.#tables.set(day, table);
    this.#first = Math.min(this.#first, day);
    this.#last = Math.max(this.#last, day);
    return table;
  }

  /** The tables of days from ≤ day ≤ to. */
  *between(from: number, to: number): Generator<{ readonly day: number; readonly table: Table<C> }> {
    const last = Math.min(to, this.#last);
    for (let day = Math.max(from, this.#first); day <= last; day++) {
      const table = this.#tables.get(day);
      if (table) yield { day, table };
    }
  }
}
