import { setImmediate } from 'node:timers/promises';
import type { ImportScale } from '../../shared/protocol/console/import-fields.ts';
import type { ImportCheck, ImportQuery, Refusal } from '../../shared/protocol/console/imports.ts';
import { csvRows } from '../event-import/csv-rows.ts';
import { FileError } from '../event-import/file-error.ts';
import { encodingOf, textOf } from '../event-import/text.ts';
import { isTimePattern } from '../event-import/time-patterns.ts';
import { timeReader } from '../event-import/timestamps.ts';
import { columnsFor, type UsedColumns } from './columns.ts';
import { timesOf } from './dates.ts';
import { guessScale, readScore } from './scales.ts';

/** Rows looked at to find out how the others are written. */
const LOOKED_AT = 2_000;
/** What of a refused row is told. */
const QUOTED = 60;
/** More columns no export of answers has; each is compared with every name a column may have. */
const MOST_COLUMNS = 1_000;
/** Rows read in one go, a few milliseconds: others are served before the next. */
const IN_ONE_GO = 500;

/** How a file is read: what was said of it, and what was found out. */
export interface HowRead {
  readonly encoding: { readonly name: string; readonly guessed: boolean };
  readonly delimiter: string;
  readonly columns: readonly string[];
  readonly used: UsedColumns;
  readonly scale: ImportScale | null;
  readonly time: string | null;
  readonly times: readonly string[];
  readonly missing: ImportCheck['missing'];
}

/** A row's answer as it is written, less what it means here. */
export interface ReadAnswer {
  readonly line: number;
  /** All of its cells: what tells it from other rows. */
  readonly cells: readonly string[];
  readonly at: number;
  readonly value: number;
  readonly comment: string | null;
  readonly customer: string | null;
  readonly topic: string | null;
  readonly queue: string | null;
  readonly language: string | null;
}

export interface RefusedRow {
  readonly line: number;
  readonly reason: Refusal;
  readonly text: string;
}

export interface ReadOptions {
  /** Whose local times those are that do not say. */
  readonly zone: string;
  readonly now: number;
  /** Answers from before would be dropped at once, UTC ms. */
  readonly since: number;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;

/** The delimiter that parts the first line into most cells. */
const delimiterIn = (line: string): string =>
  DELIMITERS.toSorted((one, other) => line.split(other).length - line.split(one).length)[0] ?? ',';

async function firstLine(path: string, encoding: string): Promise<string> {
  let text = '';
  for await (const piece of textOf(path, encoding, () => {})) {
    text += piece;
    if (/\n/.test(text) || text.length > 100_000) break;
  }
  return text.split(/\r?\n/, 1)[0] ?? '';
}

function usedOf(columns: readonly string[], query: ImportQuery): UsedColumns {
  if (columns.length > MOST_COLUMNS)
    throw new FileError(`Its first line has ${columns.length} columns; at most ${MOST_COLUMNS} are read.`);
  return columnsFor(columns, query);
}

function refuseUnknownTime({ time = 'iso' }: ImportQuery): void {
  if (isTimePattern(time)) return;
  throw new FileError(
    `No time is written as "${time}": say iso, unix, or fields such as D/M/YYYY H:mm, each once.`,
  );
}

/** Finds out how a file is written. Throws FileError for an encoding or a way to write times nobody knows, and for what is no table of answers. */
export async function lookAt(path: string, query: ImportQuery, options: ReadOptions): Promise<HowRead> {
  refuseUnknownTime(query);
  const encoding = await encodingOf(path, query.encoding);
  const delimiter = query.delimiter ?? delimiterIn(await firstLine(path, encoding.name));
  let header: readonly string[] | null = null;
  const rows: (readonly string[])[] = [];
  for await (const row of csvRows(() => textOf(path, encoding.name, () => {}), delimiter)) {
    if (!('cells' in row)) continue;
    if (header === null) header = row.cells.map((cell) => cell.trim());
    else rows.push(row.cells);
    if (rows.length === LOOKED_AT) break;
  }
  const columns = header ?? [];
  const used = usedOf(columns, query);
  const valuesOf = (column: string | null): string[] => {
    const place = column === null ? -1 : columns.indexOf(column);
    return rows.map((cells) => cells[place] ?? '');
  };
  const scale = query.scale ?? (used.score === null ? null : guessScale(used.score, valuesOf(used.score)));
  const times = query.time === undefined ? timesOf(valuesOf(used.date), options) : [query.time];
  const missing: ImportCheck['missing'] = [
    ...(used.date === null ? (['date'] as const) : times.length === 1 ? [] : (['time'] as const)),
    ...(used.score === null ? (['score'] as const) : scale === null ? (['scale'] as const) : []),
  ];
  const time = times.length === 1 ? (times[0] ?? null) : null;
  return { encoding, delimiter, columns, used, scale, time, times, missing };
}

/** Every row of a file whose missing things have been said, as an answer or with why it is none. */
export async function* readRows(
  path: string,
  { encoding, delimiter, columns, used, scale, time }: HowRead,
  options: ReadOptions,
): AsyncGenerator<ReadAnswer | RefusedRow> {
  if (scale === null || time === null) return;
  const read = rowReader(columns, used, scale, time, options);
  let isHeader = true;
  let rows = 0;
  for await (const row of csvRows(() => textOf(path, encoding.name, () => {}), delimiter)) {
    rows += 1;
    if (rows % IN_ONE_GO === 0) await setImmediate();
    if (!('cells' in row)) yield { line: row.line, reason: 'quote', text: row.problem };
    else if (isHeader) isHeader = false;
    else yield read(row.line, row.cells);
  }
}

type ReadRow = (line: number, cells: readonly string[]) => ReadAnswer | RefusedRow;

function rowReader(
  columns: readonly string[],
  used: UsedColumns,
  scale: ImportScale,
  time: string,
  options: ReadOptions,
): ReadRow {
  const readTime = timeReader(time, options);
  const places = Object.fromEntries(
    Object.entries(used).map(([field, column]) => [field, column === null ? -1 : columns.indexOf(column)]),
  );
  const timeIn = (when: string): number | Refusal => {
    if (when === '') return 'no-date';
    const said = readTime(when);
    if (!('at' in said)) return 'date';
    return said.at > options.now ? 'future' : said.at < options.since ? 'old' : said.at;
  };
  return (line, cells) => {
    const cell = (field: string): string => cells[places[field] ?? -1]?.trim() ?? '';
    const refused = (reason: Refusal, text: string): RefusedRow => ({
      line,
      reason,
      text: text.slice(0, QUOTED),
    });
    const value = readScore(scale, cell('score'));
    if (value === null || value === undefined) {
      return refused(value === null ? 'no-score' : 'score', cell('score'));
    }
    const at = timeIn(cell('date'));
    if (typeof at === 'string') return refused(at, cell('date'));
    const text = (field: string): string | null => cell(field) || null;
    const rest = { topic: text('topic'), queue: text('queue'), language: text('language') };
    return { line, cells, at, value, comment: text('comment'), customer: text('customer'), ...rest };
  };
}
