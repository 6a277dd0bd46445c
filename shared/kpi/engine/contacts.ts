import type { Contact } from '../measure/definition.ts';
import { Dictionary } from './dictionary.ts';
import type { Rows } from './rows.ts';

/** Chains up to this length are walked; longer ones are put in order once and searched. */
const SHORT = 8;

/** Two codes make one exact number as long as there are fewer matters than this (and 4 billion customers). */
const MOST_MATTERS = 2 ** 21;

/** When customers came (back), by contact: chains of rows in two columns, newest first. */
export class Contacts {
  readonly #rows: Rows;
  readonly #customers = new Dictionary();
  readonly #matters = new Dictionary();
  /** Code of a contact by the codes of its customer and matter. */
  readonly #contacts = new Map<number, number>();
  /** Contact code + 1 by row, 0: none. */
  #codes = new Uint32Array(1024);
  /** Row + 1 of the chain's head by contact code, 0: none; and of the next in the chain by row. */
  #heads = new Uint32Array(1024);
  #nexts = new Uint32Array(1024);
  /** Long chains in order of time, asked for since somebody was added. */
  readonly #ordered = new Map<number, readonly number[]>();

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  add(row: number, contact: Contact): void {
    const code = this.#codeOf(contact);
    this.#heads = fitting(this.#heads, code);
    this.#nexts = fitting(this.#nexts, row);
    this.#codes = fitting(this.#codes, row);
    this.#codes[row] = code + 1;
    this.#nexts[row] = this.#heads[code] ?? 0;
    this.#heads[code] = row + 1;
    this.#ordered.delete(code);
  }

  /** When a ticket was next opened by a row's contact, strictly after an instant; null when none was, or the row has none. */
  next(row: number, after: number): number | null {
    const code = (this.#codes[row] ?? 0) - 1;
    if (code === -1) return null;
    const chain = this.#ordered.get(code) ?? this.#walk(code);
    let low = 0;
    let high = chain.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#rows.createdAt(chain[middle] ?? 0) > after) high = middle;
      else low = middle + 1;
    }
    const { alive } = this.#rows;
    while (low < chain.length && alive[chain[low] ?? 0] !== 1) low++;
    const next = chain[low];
    return next === undefined ? null : this.#rows.createdAt(next);
  }

  #codeOf({ customer, matter }: Contact): number {
    const pair = this.#customers.codeOf(customer) * MOST_MATTERS + this.#matters.codeOf(matter);
    let code = this.#contacts.get(pair);
    if (code === undefined) {
      code = this.#contacts.size;
      this.#contacts.set(pair, code);
    }
    return code;
  }

  /** The rows of a chain in order of time; dead ones are unlinked on the way. */
  #walk(code: number): readonly number[] {
    const { alive } = this.#rows;
    const chain: number[] = [];
    let before = -1;
    for (let link = this.#heads[code] ?? 0; link !== 0; ) {
      const row = link - 1;
      link = this.#nexts[row] ?? 0;
      if (alive[row] === 1) {
        chain.push(row);
        before = row;
      } else if (before === -1) this.#heads[code] = link;
      else this.#nexts[before] = link;
    }
    chain.sort((a, b) => this.#rows.createdAt(a) - this.#rows.createdAt(b));
    if (chain.length > SHORT) this.#ordered.set(code, chain);
    return chain;
  }
}

/** The array, doubled until an index fits in. */
function fitting(array: Uint32Array<ArrayBuffer>, index: number): Uint32Array<ArrayBuffer> {
  if (index < array.length) return array;
  const larger = new Uint32Array(Math.max(2 * array.length, index + 1));
  larger.set(array);
  return larger;
}
