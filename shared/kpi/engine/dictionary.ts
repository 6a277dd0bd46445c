/** Strings as small numbers: each text once, its code its place. */
export class Dictionary {
  readonly #codes = new Map<string, number>();
  readonly #texts: string[] = [];

  /** The code of a text, a new one if need be. */
  codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.#texts.length;
    this.#codes.set(text, code);
    this.#texts.push(text);
    return code;
  }

  textOf(code: number): string {
    return this.#texts[code] ?? '';
  }
}
