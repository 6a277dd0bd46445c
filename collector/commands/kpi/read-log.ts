import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { type CsvProblem, CsvReader, type CsvRecord } from '../../../shared/session/import/csv.ts';
import { EventLog } from '../../../shared/session/import/event-log.ts';
import type { LogMapping } from '../../../shared/session/import/mapping.ts';
import { progressBar, type Screen } from './progress.ts';

/** A file there is nothing to read from: one line that says why. */
export class FileError extends Error {
  override readonly name = 'FileError';
}

export interface Refused {
  readonly count: number;
  /** The first of them. */
  readonly rows: readonly { readonly line: number; readonly reason: string }[];
}

/** More examples than this help nobody; all are counted. */
const NAMED = 20;

async function sizeOf(path: string): Promise<number> {
  try {
    const found = await stat(path);
    if (found.isFile()) return found.size;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  throw new FileError(`"${path}" is not a file.`);
}

/** Streams a CSV into a log; rows that cannot be used are named and counted. Throws FileError and MappingError. */
export async function readLog(
  path: string,
  mapping: LogMapping,
  screen: Screen,
): Promise<{ log: EventLog; refused: Refused }> {
  const bar = progressBar(await sizeOf(path), 'reading', screen);
  const reader = new CsvReader(mapping.delimiter);
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 20 });
  const rows: { line: number; reason: string }[] = [];
  let count = 0;
  let log: EventLog | null = null;
  const take = (record: CsvRecord | CsvProblem): void => {
    if (!log) {
      if ('problem' in record)
        throw new FileError(`The header of ${path} cannot be read: ${record.problem}.`);
      log = new EventLog(mapping, record.cells);
      return;
    }
    const reason = 'problem' in record ? record.problem : log.add(record);
    if (reason === null) return;
    count++;
    if (rows.length < NAMED) rows.push({ line: record.line, reason });
  };
  try {
    for await (const piece of stream) {
      for (const record of reader.read(String(piece))) take(record);
      bar.at(stream.bytesRead);
    }
    for (const record of reader.end()) take(record);
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      throw new FileError(`${path} cannot be read: ${error.message}.`);
    throw error;
  } finally {
    bar.end();
  }
  return { log: usable(log, path, rows), refused: { count, rows } };
}

/** A log with something in it. */
function usable(log: EventLog | null, path: string, refused: Refused['rows']): EventLog {
  if (log === null) throw new FileError(`${path} is empty: its first line must name the columns.`);
  if (log.rows > 0) return log;
  const [first] = refused;
  throw new FileError(
    first
      ? `No row of ${path} can be used; line ${first.line}: ${first.reason}.`
      : `${path} has a header and no rows.`,
  );
}
