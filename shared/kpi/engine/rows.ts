/**
 * One row for each version of a ticket; only the newest is alive. What belongs to a dead row is skipped by every
 * reader and swept out when its place is needed, so replacing a ticket costs the same however long the history is.
 */
export class Rows {
  readonly #ids: string[] = [];
  #alive = new Uint8Array(1024);
  #createdAt = new Float64Array(1024);
  readonly #newest = new Map<string, number>();

  /** Changes with every change: what was read before it is out of date. */
  version = 0;

  /** Tickets alive. */
  get size(): number {
    return this.#newest.size;
  }

  /** 1 for rows alive, by row. Ask again after `add`: it may have grown. */
  get alive(): Uint8Array {
    return this.#alive;
  }

  /** A new row for a ticket; its former one dies. */
  add(ticket: string, createdAt: number): number {
    this.version++;
    const former = this.#newest.get(ticket);
    if (former !== undefined) this.#alive[former] = 0;
    const row = this.#ids.length;
    if (row === this.#alive.length) this.#grow();
    this.#ids.push(ticket);
    this.#alive[row] = 1;
    this.#createdAt[row] = createdAt;
    this.#newest.set(ticket, row);
    return row;
  }

  /** A ticket is no more, not even its id; nothing happens when it never was. */
  remove(ticket: string): void {
    this.version++;
    const row = this.#newest.get(ticket);
    if (row === undefined) return;
    this.#alive[row] = 0;
    this.#ids[row] = '';
    this.#newest.delete(ticket);
  }

  idOf(row: number): string {
    return this.#ids[row] ?? '';
  }

  createdAt(row: number): number {
    return this.#createdAt[row] ?? Number.NaN;
  }

  /** Rows in the order of their tickets' ids. */
  compare(a: number, b: number): number {
    const [left, right] = [this.idOf(a), this.idOf(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  }

  #grow(): void {
    const alive = new Uint8Array(2 * this.#alive.length);
    alive.set(this.#alive);
    this.#alive = alive;
    const createdAt = new Float64Array(2 * this.#createdAt.length);
    createdAt.set(this.#createdAt);
    this.#createdAt = createdAt;
  }
}
