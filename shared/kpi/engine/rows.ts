import { Doubles, NONE, Whole, withRoom } from './columns.ts';
import { Dictionary } from './dictionary.ts';

/**
 * One row for each version of a ticket; only the newest is alive. What belongs to a dead row is skipped by every
 * reader and swept out when its place is needed, so replacing a ticket costs the same however long the history is.
 */
export class Rows {
  readonly #tickets = new Dictionary();
  /** By ticket: its newest row, `NONE` when it was removed. */
  readonly #newest = new Whole();
  /** By row. */
  readonly #ticketOf = new Whole();
  readonly #createdAt = new Doubles();
  #alive = new Uint8Array(1024);
  #rows = 0;
  #size = 0;
  #deaths = 0;

  /** Changes with every change: what was read before it is out of date. */
  version = 0;

  /** Rows that have died so far. */
  get deaths(): number {
    return this.#deaths;
  }

  /** Tickets alive. */
  get size(): number {
    return this.#size;
  }

  /** The row added last. */
  get last(): number {
    return this.#rows - 1;
  }

  /** 1 for rows alive, by row. Ask again after `add`: it may have grown. */
  get alive(): Uint8Array {
    return this.#alive;
  }

  /** A new row for a ticket; its former one dies. */
  add(ticket: string, createdAt: number): number {
    this.version++;
    const row = this.#rows++;
    const code = this.#tickets.codeOf(ticket);
    const former = this.#newest.get(code);
    if (former === NONE) this.#size++;
    else this.#bury(former);
    this.#newest.set(code, row);
    if (row >= this.#alive.length) this.#alive = withRoom(this.#alive, Uint8Array, row);
    this.#alive[row] = 1;
    this.#ticketOf.set(row, code);
    this.#createdAt.set(row, createdAt);
    return row;
  }

  /** A ticket is no more, not even its id; nothing happens when it never was. */
  remove(ticket: string): void {
    this.version++;
    const code = this.#tickets.find(ticket);
    if (code === NONE) return;
    this.#bury(this.#newest.get(code));
    this.#newest.set(code, NONE);
    this.#tickets.forget(code);
    this.#size--;
  }

  #bury(row: number): void {
    this.#alive[row] = 0;
    this.#deaths++;
  }

  /** The id of a row's ticket; empty once the ticket was removed. */
  idOf(row: number): string {
    return this.#tickets.textOf(this.#ticketOf.get(row));
  }

  createdAt(row: number): number {
    return this.#createdAt.get(row);
  }

  /** Rows in the order of their tickets' ids. */
  compare(a: number, b: number): number {
    const [left, right] = [this.idOf(a), this.idOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  }
}
