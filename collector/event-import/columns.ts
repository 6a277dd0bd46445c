/** A log's rows in little room: every text once, every value as a number. */

/** No such text. */
export const NONE = -1;

/** Texts by number, so that a million rows do not hold a million names. */
export class Names {
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#texts.length;
      const own = ownCopy(text);
      this.#texts.push(own);
      this.#numbers.set(own, number);
    }
    return number;
  }

  find(text: string): number {
    return this.#numbers.get(text) ?? NONE;
  }

  textOf(number: number): string {
    return this.#texts[number] ?? '';
  }

  get size(): number {
    return this.#texts.length;
  }
}

/** A slice of the file's text would hold on to all of it. */
export const ownCopy = (text: string): string => Array.from(text).join('');

/** Numbers by row, eight bytes each. */
export class Column {
  #values = new Float64Array(1024);
  #size = 0;

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const larger = new Float64Array(this.#size * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#size++] = value;
  }

  at(row: number): number {
    return this.#values[row] ?? Number.NaN;
  }
}
