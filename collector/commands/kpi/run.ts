import { parseArgs } from 'node:util';
import { figuresOf } from '../../../shared/session/import/figures.ts';
import { MappingError, parseMapping } from '../../../shared/session/import/mapping.ts';
import { findMapping } from './find-mapping.ts';
import { measureAll } from './measure-all.ts';
import { progress, type Screen } from './progress.ts';
import { FileError, readLog } from './read-log.ts';
import { printJson, printText } from './report.ts';

const USAGE = 'Usage: npm run kpi -- FILE --map MAP [--json] [--zone ZONE]';

/** What was asked for is not clear. */
class UsageError extends Error {
  override readonly name = 'UsageError';
}

function readArguments(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        map: { type: 'string' },
        zone: { type: 'string' },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError(`Name one file. ${USAGE}`);
    if (values.map === undefined) throw new UsageError(`Say what its columns mean with --map. ${USAGE}`);
    return { ...values, file, map: values.map };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message}. ${USAGE}`);
    throw error;
  }
}

/**
 * Prints a log's figures and KPIs to `out` and its progress to `screen`. Gives the exit code: 0, or 2 with one line of
 * reason when there is nothing to work on (no such file, a bad mapping, a column that is not there, no usable row).
 */
export async function run(
  args: readonly string[],
  out: { write(text: string): unknown },
  screen: Screen,
): Promise<0 | 2> {
  try {
    const { file, map, zone, json } = readArguments(args);
    const found = await findMapping(map);
    const mapping = zone === undefined ? found : parseMapping({ ...found, zone });
    const { log, refused } = await readLog(file, mapping, screen);
    const figures = figuresOf(log, mapping);
    const tickets = progress(log.tickets(), figures.cases, 'measuring', screen);
    const report = { file, about: mapping.about, zone: mapping.zone, figures, refused };
    const full = { ...report, ...measureAll(tickets, mapping) };
    out.write(json ? printJson(full) : printText(full));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof MappingError || error instanceof FileError))
      throw error;
    screen.write(`${error.message}\n`);
    return 2;
  }
}
