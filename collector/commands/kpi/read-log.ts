import { stat } from 'node:fs/promises';
import { type BadRow, csvRows } from '../../cli/import/csv-rows.ts';
import { EventLog, type Row } from '../../cli/import/event-log.ts';
import { FileError } from '../../cli/import/file-error.ts';
import { columnsOf, type LogMapping } from '../../cli/import/mapping.ts';
import { type Encoding, encodingOf, textOf } from '../../cli/import/text.ts';
import { patternsOf } from '../../cli/import/timestamps.ts';
import { isXes, xesRows } from '../../cli/import/xes-rows.ts';
import { progressBar, type Screen } from './progress.ts';

export interface Refused {
  readonly count: number;
  /** The first of them. */
  readonly rows: readonly { readonly line: number; readonly reason: string }[];
}

export interface ReadLog {
  readonly log: EventLog;
  readonly refused: Refused;
  readonly encoding: Encoding;
  /** The first line with letters that were lost before the file was written (U+FFFD); null when there is none. */
  readonly damagedAt: number | null;
}

/** More examples than this help nobody; all are counted. */
const NAMED = 20;
const LOST = '\ufffd';

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  throw new FileError(`"${path}" is not a file.`);
}

/** The rows of a CSV or XES file, the header first. */
async function* rowsOf(
  path: string,
  mapping: LogMapping,
  encoding: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<Row | BadRow> {
  const read = (): AsyncGenerator<string> => textOf(path, encoding, onRead);
  let beginning = '';
  for await (const piece of read()) {
    beginning += piece;
    if (beginning.length > 1000) break;
  }
  if (isXes(beginning)) yield* xesRows(read(), [...new Set(columnsOf(mapping).map(({ column }) => column))]);
  else yield* csvRows(read, mapping.delimiter);
}

/**
 * Streams a file into a log; rows that cannot be used are named and counted. `now`: the present, UTC milliseconds.
 * Throws FileError and MappingError.
 */
export async function readLog(
  path: string,
  mapping: LogMapping,
  screen: Screen,
  now: number,
): Promise<ReadLog> {
  const bar = progressBar(await sizeOf(path), 'reading', screen);
  const rows: { line: number; reason: string }[] = [];
  let count = 0;
  let log: EventLog | null = null;
  let damagedAt: number | null = null;
  try {
    const encoding = await encodingOf(path, mapping.encoding);
    for await (const row of rowsOf(path, mapping, encoding.name, (bytes) => bar.at(bytes))) {
      if (!log) {
        if ('problem' in row) throw new FileError(`The header of ${path} cannot be read: ${row.problem}.`);
        log = new EventLog(mapping, row.cells, now);
        continue;
      }
      if (damagedAt === null && 'cells' in row && row.cells.some((cell) => cell.includes(LOST)))
        damagedAt = row.line;
      const reason = 'problem' in row ? row.problem : log.add(row);
      if (reason === null) continue;
      count++;
      if (rows.length < NAMED) rows.push({ line: row.line, reason });
    }
    return {
      log: usable(log, path, rows, { zone: mapping.zone, now }),
      refused: { count, rows },
      encoding,
      damagedAt,
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new FileError(`${path} cannot be read: ${error.message}.`);
    throw error;
  } finally {
    bar.end();
  }
}

/** A log with something in it. */
function usable(
  log: EventLog | null,
  path: string,
  refused: Refused['rows'],
  options: Parameters<typeof patternsOf>[1],
): EventLog {
  if (log === null) throw new FileError(`${path} is empty: its first line must name the columns.`);
  if (log.entries > 0) return log;
  const [first] = refused;
  if (!first) throw new FileError(`${path} has a header and no rows.`);
  const written = /^"(.*)" is not a time/s.exec(first.reason)?.[1];
  const fitting = written === undefined ? [] : patternsOf(written, options);
  const hint = fitting.length > 0 ? `; it may be written as ${fitting.join(' or ')}` : '';
  throw new FileError(`No row of ${path} can be used; line ${first.line}: ${first.reason}${hint}.`);
}
