import { parseArgs } from 'node:util';
import { figuresOf } from '../../shared/session/import/figures.ts';
import { MappingError, parseMapping } from '../../shared/session/import/mapping.ts';
import { findMapping } from './kpi/find-mapping.ts';
import { measureAll } from './kpi/measure-all.ts';
import { FileError, readLog } from './kpi/read-log.ts';
import { printJson, printText } from './kpi/report.ts';

/**
 * npm run kpi -- FILE --map MAP [--json] [--zone ZONE]
 * Prints an event log's figures and its KPIs. MAP is the name of a shipped mapping or a path to one in JSON.
 * Ends with 2 when there is nothing to work on: no such file, a bad mapping, a column that is not there.
 */

const USAGE = 'Usage: npm run kpi -- FILE --map MAP [--json] [--zone ZONE]';

/** What was asked for is not clear. */
class UsageError extends Error {}

function options(): { file: string; map: string; zone: string | undefined; json: boolean } {
  try {
    const { values, positionals } = parseArgs({
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
    return { file, map: values.map, zone: values.zone, json: values.json };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${error instanceof Error ? error.message : error}. ${USAGE}`);
  }
}

async function main(): Promise<void> {
  const { file, map, zone, json } = options();
  const found = await findMapping(map);
  const mapping = zone === undefined ? found : parseMapping({ ...found, zone });
  const { log, refused } = await readLog(file, mapping);
  const figures = figuresOf(log, mapping);
  const report = {
    file,
    about: mapping.about,
    zone: mapping.zone,
    figures,
    refused,
    ...measureAll(log.tickets(), mapping),
  };
  process.stdout.write(json ? printJson(report) : printText(report));
}

try {
  await main();
} catch (error) {
  if (!(error instanceof UsageError || error instanceof MappingError || error instanceof FileError))
    throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
