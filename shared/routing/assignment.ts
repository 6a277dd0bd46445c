/**
 * The assignment of rows to columns with the least total cost, each column used at most once: shortest augmenting
 * paths with potentials (Kuhn 1955, Jonker & Volgenant 1987), O(rows² × columns).
 *
 * `cost[row][column]`; give the smaller side as rows. Returns the column of each row. Throws a RangeError when
 * there are more rows than columns.
 */
export function assign(cost: readonly ArrayLike<number>[]): number[] {
  const rows = cost.length;
  const columns = cost[0]?.length ?? 0;
  if (rows > columns) throw new RangeError(`${rows} rows cannot each have one of ${columns} columns.`);
  const search = new PathSearch(cost, rows, columns);
  for (let row = 1; row <= rows; row++) search.place(row);
  return search.columnOfEachRow();
}

/** A value of a typed array at a place that is in range. */
const at = (array: Float64Array | Int32Array, i: number): number => array[i] ?? 0;

/** Rows and columns count from 1. Column 0 is a sentinel: `rowOf[0]` holds the row being placed. */
class PathSearch {
  readonly #cost: readonly ArrayLike<number>[];
  readonly #rows: number;
  readonly #columns: number;
  readonly #rowPrice: Float64Array;
  readonly #columnPrice: Float64Array;
  readonly #rowOf: Int32Array;
  readonly #previous: Int32Array;
  readonly #slack: Float64Array;
  readonly #seen: Uint8Array;

  constructor(cost: readonly ArrayLike<number>[], rows: number, columns: number) {
    this.#cost = cost;
    this.#rows = rows;
    this.#columns = columns;
    this.#rowPrice = new Float64Array(rows + 1);
    this.#columnPrice = new Float64Array(columns + 1);
    this.#rowOf = new Int32Array(columns + 1);
    this.#previous = new Int32Array(columns + 1);
    this.#slack = new Float64Array(columns + 1);
    this.#seen = new Uint8Array(columns + 1);
  }

  /** Finds the shortest path from a row to a free column, and assigns along it. */
  place(row: number): void {
    this.#rowOf[0] = row;
    this.#slack.fill(Number.POSITIVE_INFINITY);
    this.#seen.fill(0);
    let column = 0;
    do {
      this.#seen[column] = 1;
      const next = this.#nearestFrom(column);
      this.#pay(at(this.#slack, next));
      column = next;
    } while (at(this.#rowOf, column) !== 0);
    for (; column !== 0; column = at(this.#previous, column))
      this.#rowOf[column] = at(this.#rowOf, at(this.#previous, column));
  }

  /** Lowers the slacks by what the row in a seen column costs elsewhere; the unseen column with the least slack. */
  #nearestFrom(column: number): number {
    const row = at(this.#rowOf, column);
    const costs = this.#cost[row - 1] ?? [];
    const price = at(this.#rowPrice, row);
    let least = Number.POSITIVE_INFINITY;
    let nearest = 0;
    for (let j = 1; j <= this.#columns; j++) {
      if (this.#seen[j] === 1) continue;
      const reduced = (costs[j - 1] ?? 0) - price - at(this.#columnPrice, j);
      if (reduced < at(this.#slack, j)) {
        this.#slack[j] = reduced;
        this.#previous[j] = column;
      }
      if (at(this.#slack, j) < least) {
        least = at(this.#slack, j);
        nearest = j;
      }
    }
    return nearest;
  }

  /** Moves the prices so that reduced costs stay at least 0. */
  #pay(amount: number): void {
    for (let j = 0; j <= this.#columns; j++) {
      if (this.#seen[j] === 1) {
        const row = at(this.#rowOf, j);
        this.#rowPrice[row] = at(this.#rowPrice, row) + amount;
        this.#columnPrice[j] = at(this.#columnPrice, j) - amount;
      } else this.#slack[j] = at(this.#slack, j) - amount;
    }
  }

  /** The column of each row, both counted from 0. */
  columnOfEachRow(): number[] {
    const columnOf = new Array<number>(this.#rows).fill(-1);
    for (let j = 1; j <= this.#columns; j++) {
      const row = at(this.#rowOf, j);
      if (row !== 0) columnOf[row - 1] = j - 1;
    }
    return columnOf;
  }
}
