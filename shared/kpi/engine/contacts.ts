import type { Contact } from '../measure/definition.ts';
import { NONE, Whole } from './columns.ts';
import { Dictionary } from './dictionary.ts';
import type { Rows } from './rows.ts';

/** Chains up to this length are walked; longer ones are put in order once and searched. */
const SHORT = 8;

/** When customers came back: their tickets' rows chained in columns, newest first. */
export class Contacts {
  readonly #rows: Rows;
  readonly #customers = new Dictionary();
  readonly #matters = new Dictionary();
  /** By customer: the row its chain begins with. */
  readonly #heads = new Whole();
  /** By row: the next in the chain, the customer and the matter. */
  readonly #nexts = new Whole();
  readonly #customerOf = new Whole();
  readonly #matterOf = new Whole();
  /** Long chains in order of time, asked for since somebody was added. */
  readonly #ordered = new Map<number, readonly number[]>();

  constructor(rows: Rows) {
    this.#rows = rows;
  }

  add(row: number, { customer, matter, came }: Contact): void {
    const code = this.#customers.codeOf(customer);
    this.#customerOf.set(row, code);
    this.#matterOf.set(row, this.#matters.codeOf(matter));
    if (!came) return;
    this.#nexts.set(row, this.#heads.get(code));
    this.#heads.set(code, row);
    if (this.#ordered.size > 0) this.#ordered.delete(code);
  }

  /** When a row's customer next came with the same matter, strictly after an instant; null when not, or it has none. */
  next(row: number, after: number): number | null {
    const customer = this.#customerOf.get(row);
    if (customer === NONE) return null;
    const ordered = this.#ordered.size > 0 ? this.#ordered.get(customer) : undefined;
    return ordered ? this.#search(ordered, row, after) : this.#walk(customer, row, after);
  }

  /** Follows the chain; dead rows are unlinked on the way, and a long chain is put in order for the next question. */
  #walk(customer: number, asking: number, after: number): number | null {
    const { alive } = this.#rows;
    const matter = this.#matterOf.get(asking);
    let soonest = Number.POSITIVE_INFINITY;
    let length = 0;
    let before = NONE;
    for (let row = this.#heads.get(customer); row !== NONE; ) {
      const next = this.#nexts.get(row);
      if (alive[row] === 1) {
        const at = this.#rows.createdAt(row);
        if (at > after && at < soonest && this.#matterOf.get(row) === matter) soonest = at;
        before = row;
        length++;
      } else if (before === NONE) this.#heads.set(customer, next);
      else this.#nexts.set(before, next);
      row = next;
    }
    if (length > SHORT) this.#ordered.set(customer, this.#inOrder(customer));
    return soonest === Number.POSITIVE_INFINITY ? null : soonest;
  }

  #inOrder(customer: number): number[] {
    const chain: number[] = [];
    for (let row = this.#heads.get(customer); row !== NONE; row = this.#nexts.get(row)) chain.push(row);
    return chain.sort((a, b) => this.#rows.createdAt(a) - this.#rows.createdAt(b));
  }

  #search(ordered: readonly number[], asking: number, after: number): number | null {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#rows.createdAt(ordered[middle] ?? 0) > after) high = middle;
      else low = middle + 1;
    }
    const { alive } = this.#rows;
    const matter = this.#matterOf.get(asking);
    for (let place = low; place < ordered.length; place++) {
      const row = ordered[place] ?? 0;
      if (alive[row] === 1 && this.#matterOf.get(row) === matter) return this.#rows.createdAt(row);
    }
    return null;
  }
}
