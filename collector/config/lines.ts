/** A string (or a quote that is never closed), a sign, or any other run: a number, a word. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:"]|[^\s{}[\],:"]+/gs;

export interface JsonLines {
  /** The line in which the text ceases to be JSON; null: it is. */
  readonly brokenAt: number | null;
  /** The line of a place, or of the nearest thing around it that is there: what is missing stands in no line. */
  lineOf(place: readonly PropertyKey[]): number;
}

/** An object or array around the present token, and the key or index that is read in it. */
interface Level {
  readonly close: '}' | ']';
  key: PropertyKey;
}

type Next = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'comma';

const pathOf = (keys: readonly PropertyKey[]): string => JSON.stringify(keys.map(String));

function isScalar(token: string): boolean {
  try {
    JSON.parse(token);
    return true;
  } catch {
    return false;
  }
}

/** Reads a JSON text token by token, and notes in which line each value begins. */
class LineReader {
  readonly lines = new Map<string, number>();
  readonly #levels: Level[] = [];
  #next: Next = 'value';
  line = 1;

  get isWhole(): boolean {
    return this.#levels.length === 0 && this.#next === 'comma';
  }

  /** Takes one token; false: it cannot stand here. */
  take(token: string): boolean {
    const top = this.#levels.at(-1);
    if (top && token === top.close && ['comma', 'first key', 'first value'].includes(this.#next)) {
      this.#levels.pop();
      this.#next = 'comma';
      return true;
    }
    switch (this.#next) {
      case 'comma':
        return this.#takeComma(token, top);
      case 'colon':
        this.#next = 'value';
        return token === ':';
      case 'key':
      case 'first key':
        return this.#takeKey(token, top);
      default:
        return this.#takeValue(token, top);
    }
  }

  #takeComma(token: string, top: Level | undefined): boolean {
    if (token !== ',' || !top) return false;
    if (top.close === ']') top.key = Number(top.key) + 1;
    this.#next = top.close === ']' ? 'value' : 'key';
    return true;
  }

  #takeKey(token: string, top: Level | undefined): boolean {
    if (!top || !token.startsWith('"') || !isScalar(token)) return false;
    top.key = JSON.parse(token) as string;
    this.#mark();
    this.#next = 'colon';
    return true;
  }

  #takeValue(token: string, top: Level | undefined): boolean {
    if (top?.close === ']') this.#mark();
    const opens = token === '{' || token === '[';
    if (opens) this.#levels.push({ close: token === '{' ? '}' : ']', key: 0 });
    else if (!isScalar(token)) return false;
    this.#next = token === '{' ? 'first key' : token === '[' ? 'first value' : 'comma';
    return true;
  }

  #mark(): void {
    this.lines.set(pathOf(this.#levels.map(({ key }) => key)), this.line);
  }
}

/** Where values stand in a JSON text: the engine's own parser says neither that nor, always, where it gave up. */
export function linesOf(text: string): JsonLines {
  const reader = new LineReader();
  let read = 0;
  let isGood = true;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    reader.line += text.slice(read, index).split('\n').length - 1;
    read = index;
    isGood = reader.take(token);
    if (!isGood) break;
  }
  return {
    brokenAt: isGood && reader.isWhole ? null : reader.line,
    lineOf(place) {
      for (let depth = place.length; depth > 0; depth--) {
        const found = reader.lines.get(pathOf(place.slice(0, depth)));
        if (found !== undefined) return found;
      }
      return 1;
    },
  };
}
