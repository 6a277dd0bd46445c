/** Strings as small numbers: each text once, its code its place. */
export class Dictionary {
  readonly #codes = new Map<string, number>();
  readonly #texts: string[] = [];
  #last: string | null = null;
  #lastCode = 0;

  /** The code of a text, a new one if need be. */
  codeOf(text: string): number {
    // Scales and teams come many times in a row.
    if (text === this.#last) return this.#lastCode;
    let code = this.#codes.get(text);
    if (code === undefined) {
      code = this.#texts.length;
      this.#codes.set(text, code);
      this.#texts.push(text);
    }
    this.#last = text;
    this.#lastCode = code;
    return code;
  }

  textOf(code: number): string {
    return this.#texts[code] ?? '';
  }
}
