import { NONE } from './columns.ts';

const LEAST_SLOTS = 1024;

/**
 * Texts as small numbers: each once, its code its place. An open-addressed table of hashes and codes, because a Map
 * took two to three times as long over a desk's million tickets and customers (`npm run bench:kpi`).
 */
export class Dictionary {
  /** By code; null: forgotten. */
  readonly #texts: (string | null)[] = [];
  /** Two numbers a slot: a text's hash, and its code counted from 1; 0 leaves the slot empty. */
  #slots = new Uint32Array(2 * LEAST_SLOTS);

  /** The code of a text, a new one if need be: the codes are 0, 1, 2 … */
  codeOf(text: string): number {
    const hash = hashOf(text);
    let code = this.#find(text, hash);
    if (code === NONE) {
      code = this.#texts.length;
      this.#texts.push(text);
      if (4 * code > this.#slots.length) this.#grow();
      this.#put(hash, code);
    }
    return code;
  }

  /** The code of a text; `NONE` when it has none. */
  find(text: string): number {
    return this.#find(text, hashOf(text));
  }

  /** The text of a code; empty when it was forgotten. */
  textOf(code: number): string {
    return this.#texts[code] ?? '';
  }

  /** Forgets a text; its code is not given again. */
  forget(code: number): void {
    this.#texts[code] = null;
  }

  #find(text: string, hash: number): number {
    const slots = this.#slots;
    const last = slots.length - 1;
    for (let slot = (2 * hash) & last; ; slot = (slot + 2) & last) {
      const code = (slots[slot + 1] ?? 0) - 1;
      if (code === -1) return NONE;
      if (slots[slot] === hash && this.#texts[code] === text) return code;
    }
  }

  #put(hash: number, code: number): void {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (2 * hash) & last;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & last;
    slots[slot] = hash;
    slots[slot + 1] = code + 1;
  }

  #grow(): void {
    const former = this.#slots;
    this.#slots = new Uint32Array(2 * former.length);
    for (let slot = 0; slot < former.length; slot += 2) {
      const code = (former[slot + 1] ?? 0) - 1;
      if (code !== -1) this.#put(former[slot] ?? 0, code);
    }
  }
}

/**
 * Like Java's: texts that follow one another, as helpdesks number their tickets, get hashes that do so too, and slots
 * that lie side by side. A hash that scatters them costs a cache miss for every ticket.
 */
function hashOf(text: string): number {
  let hash = 0;
  for (let index = 0; index < text.length; index++) hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash >>> 0;
}
