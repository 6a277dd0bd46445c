import type { Rows } from './rows.ts';

export type Doubles = Float64Array<ArrayBuffer>;
export type Whole = Uint32Array<ArrayBuffer>;
/** Every entry belongs to a row; a column without places at the start is not in use and stays empty. */
export type Columns = { readonly row: Whole } & Readonly<Record<string, Doubles | Whole>>;

/**
 * Equally long columns of numbers, each entry belonging to a row. Grows by doubling, and sweeps the dead out before
 * it grows, so that it stays within twice what is alive.
 */
export class Table<C extends Columns> {
  length = 0;
  columns: C;
  #sorted = true;

  constructor(columns: C) {
    this.columns = columns;
  }

  /** The place of a new entry, to be written into every column. */
  next(rows: Rows): number {
    if (this.length === this.columns.row.length) {
      this.#sweep(rows);
      if (2 * this.length > this.columns.row.length) this.#resize(2 * this.columns.row.length);
    }
    this.#sorted = false;
    return this.length++;
  }

  /** Brings the entries into order; one pass when they already are. Dead entries are swept out on the way. */
  sort(rows: Rows, compare: (a: number, b: number) => number): void {
    if (this.#sorted) return;
    this.#sweep(rows);
    this.#sorted = true;
    let ordered = true;
    for (let place = 1; ordered && place < this.length; place++) ordered = compare(place - 1, place) <= 0;
    if (ordered) return;
    const order = Uint32Array.from({ length: this.length }, (_, place) => place).sort(compare);
    for (const column of Object.values(this.columns)) {
      if (column.length === 0) continue;
      const former = column.slice(0, this.length);
      for (let place = 0; place < order.length; place++) column[place] = former[order[place] ?? 0] ?? 0;
    }
  }

  #sweep(rows: Rows): void {
    const { alive } = rows;
    const { row } = this.columns;
    const columns = Object.values(this.columns).filter((column) => column.length > 0);
    let kept = 0;
    for (let place = 0; place < this.length; place++) {
      if (alive[row[place] ?? 0] !== 1) continue;
      if (kept !== place) for (const column of columns) column[kept] = column[place] ?? 0;
      kept++;
    }
    this.length = kept;
  }

  #resize(capacity: number): void {
    const grown: Record<string, Doubles | Whole> = {};
    for (const [name, column] of Object.entries(this.columns)) {
      grown[name] = column.length === 0 ? column : enlarged(column, capacity);
    }
    this.columns = grown as C;
  }
}

function enlarged(column: Doubles | Whole, places: number): Doubles | Whole {
  const larger = column instanceof Float64Array ? new Float64Array(places) : new Uint32Array(places);
  larger.set(column);
  return larger;
}
