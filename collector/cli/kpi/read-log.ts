import { stat } from 'node:fs/promises';
import type { Row } from '../../event-import/case-record.ts';
import { columnsOf } from '../../event-import/column-places.ts';
import { type BadRow, csvRows } from '../../event-import/csv-rows.ts';
import { EventLog } from '../../event-import/event-log.ts';
import { FileError } from '../../event-import/file-error.ts';
import type { LogMapping } from '../../event-import/mapping.ts';
import { delimiterOf, tableOf } from '../../event-import/table.ts';
import { type Encoding, encodingOf, textOf } from '../../event-import/text.ts';
import { patternsOf } from '../../event-import/usual-patterns.ts';
import { isXes, xesRows } from '../../event-import/xes-rows.ts';
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
  /** A time that could not be read and is one in another way of writing, by which others may have been misread. */
  readonly otherTime: OtherTime | null;
}

export interface OtherTime {
  readonly line: number;
  readonly text: string;
  /** What could have been meant, the most usual first. */
  readonly patterns: readonly string[];
}

/** More examples than this help nobody; all are counted. */
const NAMED = 20;
const LOST = '\ufffd';
/** Characters from which a file's form is found out. */
const BEGINNING = 65_536;

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  throw new FileError(`"${path}" is not a file.`);
}

async function* withLineFeeds(text: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const piece of text) yield piece.replaceAll('\r', '\n');
}

/** The rows of a CSV or XES file, the header first. */
async function* rowsOf(
  path: string,
  mapping: LogMapping,
  encoding: string,
  onRead: (bytes: number) => void,
): AsyncGenerator<Row | BadRow> {
  const whole = (): AsyncGenerator<string> => textOf(path, encoding, onRead);
  let beginning = '';
  for await (const piece of whole()) {
    beginning += piece;
    if (beginning.length > BEGINNING) break;
  }
  // Lines that end as on old Macs.
  const read = beginning.includes('\n') ? whole : () => withLineFeeds(whole());
  if (isXes(beginning)) yield* xesRows(read(), [...new Set(columnsOf(mapping).map(({ column }) => column))]);
  else yield* tableOf(csvRows(read, delimiterOf(beginning, mapping)), mapping);
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
      otherTime: otherTimeIn(rows, { zone: mapping.zone, now }),
    };
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new FileError(`${path} cannot be read: ${error.message}.`);
    throw error;
  } finally {
    bar.end();
  }
}

const others = (patterns: readonly string[]): string => patterns.map((one) => ` or "${one}"`).join('');

/** The first of these rows whose time can be read in another way. */
function otherTimeIn(rows: Refused['rows'], options: Parameters<typeof patternsOf>[1]): OtherTime | null {
  for (const { line, reason } of rows) {
    const text = /^"(.*)" is not a time/s.exec(reason)?.[1];
    const patterns = text === undefined ? [] : patternsOf(text, options);
    if (text !== undefined && patterns.length > 0) return { line, text, patterns };
  }
  return null;
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
  const fitting = otherTimeIn([first], options)?.patterns ?? [];
  const hint =
    fitting.length > 0 ? `; say --time "${fitting[0]}"${others(fitting.slice(1))} if it is written so` : '';
  throw new FileError(`No row of ${path} can be used; line ${first.line}: ${first.reason}${hint}.`);
}
