import type { Contact } from '../measure/definition.ts';
import { Dictionary } from './dictionary.ts';
import type { Rows } from './rows.ts';

/** Chains up to this length are walked; longer ones are put in order once and searched. */
const SHORT = 8;
const NONE = 0xffffffff;

/** When customers came back: their tickets' rows chained in columns, newest first. */
export class Contacts {
  readonly #rows: Rows;
  readonly #customers = new Dictionary();
  readonly #matters = new Dictionary();
  /** By customer: the row its chain begins with. */
  #heads = new Uint32Array(0);
  /** By row: the next in the chain, the customer and the matter. */
  #nexts = new Uint32Array(0);
  #customerOf = new Uint32Array(0);
  #matterOf = new Uint32Array(0);
  /** Long chains in order of time, asked for since somebody was added. */
  readonly #ordered = new Map<number, readonly number[]>();

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  add(row: number, { customer, matter }: Contact): void {
    const code = this.#customers.codeOf(customer);
    this.#heads = fitting(this.#heads, code);
    this.#nexts = fitting(this.#nexts, row);
    this.#customerOf = fitting(this.#customerOf, row);
    this.#matterOf = fitting(this.#matterOf, row);
    this.#nexts[row] = this.#heads[code] ?? NONE;
    this.#heads[code] = row;
    this.#customerOf[row] = code;
    this.#matterOf[row] = this.#matters.codeOf(matter);
    if (this.#ordered.size > 0) this.#ordered.delete(code);
  }

  /** When a row's customer next came with the same matter, strictly after an instant; null when not, or it has none. */
  next(row: number, after: number): number | null {
    const customer = this.#customerOf[row] ?? NONE;
    if (customer === NONE) return null;
    const chain = this.#ordered.get(customer) ?? this.#walk(customer);
    let low = 0;
    let high = chain.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#rows.createdAt(chain[middle] ?? 0) > after) high = middle;
      else low = middle + 1;
    }
    const { alive } = this.#rows;
    const matter = this.#matterOf[row];
    for (let place = low; place < chain.length; place++) {
      const other = chain[place] ?? 0;
      if (alive[other] === 1 && this.#matterOf[other] === matter) return this.#rows.createdAt(other);
    }
    return null;
  }

  /** The rows of a customer in order of time; dead ones are unlinked on the way. */
  #walk(customer: number): readonly number[] {
    const { alive } = this.#rows;
    const chain: number[] = [];
    let before = NONE;
    for (let row = this.#heads[customer] ?? NONE; row !== NONE; ) {
      const next = this.#nexts[row] ?? NONE;
      if (alive[row] === 1) {
        chain.push(row);
        before = row;
      } else if (before === NONE) this.#heads[customer] = next;
      else this.#nexts[before] = next;
      row = next;
    }
    chain.sort((a, b) => this.#rows.createdAt(a) - this.#rows.createdAt(b));
    if (chain.length > SHORT) this.#ordered.set(customer, chain);
    return chain;
  }
}

/** The array, doubled until an index fits in; new places hold nothing. */
function fitting(array: Uint32Array<ArrayBuffer>, index: number): Uint32Array<ArrayBuffer> {
  if (index < array.length) return array;
  const larger = new Uint32Array(Math.max(1024, 2 * array.length, index + 1)).fill(NONE);
  larger.set(array);
  return larger;
}
