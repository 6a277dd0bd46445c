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

/** Where values stand in a JSON text: the engine's own parser says neither that nor, always, where it gave up. */
export function linesOf(text: string): JsonLines {
  const lines = new Map<string, number>();
  const levels: Level[] = [];
  let next = 'value' as Next;
  let line = 1;
  let read = 0;
  const mark = (): void => {
    lines.set(pathOf(levels.map(({ key }) => key)), line);
  };
  /** Takes one token; false: it cannot stand here. */
  function take(token: string): boolean {
    const top = levels.at(-1);
    if (top && token === top.close && next !== 'value' && next !== 'key' && next !== 'colon') {
      levels.pop();
      next = 'comma';
    } else if (next === 'comma') {
      if (token !== ',' || !top) return false;
      if (top.close === ']') top.key = Number(top.key) + 1;
      next = top.close === ']' ? 'value' : 'key';
    } else if (next === 'colon') {
      next = 'value';
      return token === ':';
    } else if (next === 'key' || next === 'first key') {
      if (!top || !token.startsWith('"') || !isScalar(token)) return false;
      top.key = JSON.parse(token) as string;
      mark();
      next = 'colon';
    } else {
      if (top?.close === ']') mark();
      const opens = token === '{' || token === '[';
      if (opens) levels.push({ close: token === '{' ? '}' : ']', key: 0 });
      else if (!isScalar(token)) return false;
      next = token === '{' ? 'first key' : token === '[' ? 'first value' : 'comma';
    }
    return true;
  }
  let isWhole = true;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    line += text.slice(read, index).split('\n').length - 1;
    read = index;
    isWhole = take(token);
    if (!isWhole) break;
  }
  return {
    brokenAt: isWhole && levels.length === 0 && next === 'comma' ? null : line,
    lineOf(place) {
      for (let depth = place.length; depth > 0; depth--) {
        const found = lines.get(pathOf(place.slice(0, depth)));
        if (found !== undefined) return found;
      }
      return 1;
    },
  };
}
