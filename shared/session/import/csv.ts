/** CSV as it comes (RFC 4180 and its habits): quotes, CRLF, a byte-order mark, line breaks inside quotes. In pieces. */

/** A record and the line (from 1) it begins on. */
export interface CsvRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A record that cannot be read, and why. The lines after it are read on. */
export interface CsvProblem {
  readonly line: number;
  readonly problem: string;
}

/** A quote that has not closed after this many characters never will: it was a stray one. */
const LONGEST_RECORD = 65_536;

/** Reads records from text that arrives in pieces of any size; holds no more than the unfinished record. */
export class CsvReader {
  readonly #delimiter: string;
  #rest = '';
  #line = 1;
  #begun = false;

  /** `delimiter`: one character between cells. */
  constructor(delimiter = ',') {
    this.#delimiter = delimiter;
  }

  /** The records that this piece completes. Blank lines are passed over. */
  *read(piece: string): Generator<CsvRecord | CsvProblem> {
    if (!this.#begun && piece.length > 0) {
      this.#begun = true;
      this.#rest = piece.charCodeAt(0) === 0xfeff ? piece.slice(1) : piece;
    } else this.#rest += piece;
    yield* this.#records(false);
  }

  /** The record that no line break ended. */
  *end(): Generator<CsvRecord | CsvProblem> {
    yield* this.#records(true);
  }

  *#records(last: boolean): Generator<CsvRecord | CsvProblem> {
    const text = this.#rest;
    let at = 0;
    while (at < text.length) {
      const feed = text.indexOf('\n', at);
      if (feed === -1 && !last) break;
      const lineEnd = feed === -1 ? text.length : feed;
      const line = text.slice(at, text[lineEnd - 1] === '\r' && lineEnd > at ? lineEnd - 1 : lineEnd);
      const number = this.#line;
      if (!line.includes('"')) {
        at = lineEnd + 1;
        this.#line++;
        if (line !== '') yield { line: number, cells: line.split(this.#delimiter) };
        continue;
      }
      const parsed = quotedRecord(text, at, this.#delimiter, last);
      if (parsed === 'unfinished' && !last && text.length - at < LONGEST_RECORD) break;
      if (typeof parsed === 'string') {
        at = lineEnd + 1;
        this.#line++;
        const problem = parsed === 'unfinished' ? 'a quote opens and never closes' : parsed;
        yield { line: number, problem };
        continue;
      }
      at = parsed.end;
      this.#line += parsed.lines;
      yield { line: number, cells: parsed.cells };
    }
    this.#rest = text.slice(at);
  }
}

/** One record with quotes from `start`: its cells, where the next begins and how many lines it took; or what is wrong. */
function quotedRecord(
  text: string,
  start: number,
  delimiter: string,
  last: boolean,
): { cells: string[]; end: number; lines: number } | string {
  const cells: string[] = [];
  let lines = 1;
  let at = start;
  for (;;) {
    if (text[at] === '"') {
      let cell = '';
      let from = at + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote === -1) return 'unfinished';
        cell += text.slice(from, quote);
        from = quote + 1;
        if (text[from] !== '"') break;
        cell += '"';
        from++;
      }
      for (let i = cell.indexOf('\n'); i !== -1; i = cell.indexOf('\n', i + 1)) lines++;
      cells.push(cell);
      at = from;
    } else {
      let end = at;
      while (end < text.length && text[end] !== delimiter && text[end] !== '\n') end++;
      cells.push(text.slice(at, text[end] === '\n' && text[end - 1] === '\r' && end > at ? end - 1 : end));
      at = end;
    }
    if (text[at] === delimiter) {
      at++;
      continue;
    }
    const feed = text[at] === '\r' ? at + 1 : at;
    if (feed >= text.length) return last ? { cells, end: text.length, lines } : 'unfinished';
    if (text[feed] === '\n') return { cells, end: feed + 1, lines };
    return 'text follows a closing quote';
  }
}
