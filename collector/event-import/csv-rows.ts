import { finished } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import type { Row } from './case-record.ts';
import { FileError } from './file-error.ts';

/** A record that cannot be read, and why. The lines after it are read on. */
export interface BadRow {
  readonly line: number;
  readonly problem: string;
}

/** A quote that has not closed after this many characters never will: it was a stray one. */
const LONGEST_RECORD = 65_536;
/** More stray quotes than this, and the file is written some other way. */
const MOST_STRAY = 100;

/** A record, and the lines read up to its end. */
interface Parsed {
  readonly record: readonly string[];
  readonly lines: number;
}

/**
 * The rows of a CSV, its header first; blank lines are passed over. `read` begins the text again: after a stray quote the
 * file is read again from the next line. Throws FileError when quotes mean something else in it.
 */
export async function* csvRows(
  read: () => AsyncIterable<string>,
  delimiter: string,
): AsyncGenerator<Row | BadRow> {
  let done = 0;
  for (let strays = 0; ; strays++) {
    if (strays > MOST_STRAY) throw new FileError(`More than ${MOST_STRAY} quotes open and never close.`);
    let last = done;
    try {
      for await (const { record, lines } of recordsFrom(read, done, delimiter)) {
        const line = last + 1;
        last = done + lines;
        // The parser counts the line on which a record ends; blank lines before it are its own.
        const height = record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 1);
        yield { line: Math.max(line, last - height + 1), cells: record };
      }
      return;
    } catch (error) {
      if (!(error instanceof CsvError)) throw error;
      yield { line: last + 1, problem: 'a quote opens and never closes' };
      done = last + 1;
    }
  }
}

/** Records of the text from the line after `skipped`; all that stand before a fault are given before it is thrown. */
async function* recordsFrom(
  read: () => AsyncIterable<string>,
  skipped: number,
  delimiter: string,
): AsyncGenerator<Parsed> {
  let records: Parsed[] = [];
  const taken = (): Parsed[] => {
    const all = records;
    records = [];
    return all;
  };
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_RECORD,
    on_record: (record: string[], { lines }) => {
      records.push({ record, lines });
      return null;
    },
  });
  const end = finished(parser.resume());
  // A fault is told by the write, and thrown below once what stands before it is given.
  end.catch(() => {});
  for await (const piece of withoutLines(read(), skipped)) {
    const failed = await new Promise((resolve) => parser.write(piece, resolve));
    yield* taken();
    if (failed) await end;
  }
  parser.end();
  const failed = await end.then(
    () => null,
    (error: unknown) => error,
  );
  yield* taken();
  if (failed !== null) throw failed;
}

async function* withoutLines(text: AsyncIterable<string>, lines: number): AsyncGenerator<string> {
  let left = lines;
  for await (const piece of text) {
    let start = 0;
    while (left > 0) {
      const end = piece.indexOf('\n', start);
      if (end === -1) break;
      start = end + 1;
      left--;
    }
    if (left === 0) yield piece.slice(start);
  }
}
