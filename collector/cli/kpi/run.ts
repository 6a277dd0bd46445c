import { parseArgs } from 'node:util';
import { figuresOf } from '../../event-import/figures.ts';
import { FileError } from '../../event-import/file-error.ts';
import { type LogMapping, MappingError, parseMapping } from '../../event-import/mapping.ts';
import { findMapping, shippedMappings } from './find-mapping.ts';
import { findingsOf } from './findings.ts';
import { measureAll } from './measure-all.ts';
import { progress, type Screen } from './progress.ts';
import { readLog } from './read-log.ts';
import { printJson, printText } from './report.ts';

const USAGE =
  'Usage: npx overdesk kpi FILE --map MAP [--json] [--time PATTERN] [--zone ZONE] [--encoding ENCODING]';

const help = (maps: readonly string[]): string => `${USAGE}

Prints the figures of an event log and the team's KPIs, each with its n and interval.

  FILE        a CSV with a header, or XES; also packed as .gz
  --map       what its columns and activities mean: a JSON file, or one of
              ${maps.join(', ')}
  --time      how times are written, where otherwise than the map says, such as "M/D/YYYY h:mm:ss A"
  --zone      the time zone of times that do not say theirs, such as Europe/Madrid
  --encoding  how the file is encoded, where it is found out wrongly, such as windows-1250
  --json      for programs, durations in seconds

Example: npx overdesk kpi tickets.csv --map zendesk --zone Europe/Bucharest
A mapping of your own: collector/cli/kpi/README.md
`;

/** Without what would steer a terminal: a file's names may hold anything. */
const printable = (text: string): string => text.replace(/(?!\n)\p{Cc}/gu, '\ufffd');

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
        time: { type: 'string' },
        zone: { type: 'string' },
        encoding: { type: 'string' },
        help: { type: 'boolean', default: false, short: 'h' },
        json: { type: 'boolean', default: false },
      },
    });
    if (values.help) return null;
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError(`Name one file. ${USAGE}`);
    if (values.map === undefined) throw new UsageError(`Say what its columns mean with --map. ${USAGE}`);
    return { ...values, file, map: values.map };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(`${error.message}. ${USAGE}`);
    throw error;
  }
}

/** The mapping with what the command line says instead. */
function overruled(
  mapping: LogMapping,
  { time, zone, encoding }: Partial<Record<'time' | 'zone' | 'encoding', string | undefined>>,
): LogMapping {
  const said = Object.entries({ time, zone, encoding }).filter(([, value]) => value !== undefined);
  return said.length === 0 ? mapping : parseMapping({ ...mapping, ...Object.fromEntries(said) });
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
    const asked = readArguments(args);
    if (asked === null) {
      out.write(help(await shippedMappings()));
      return 0;
    }
    const { file, json } = asked;
    const mapping = overruled(await findMapping(asked.map), asked);
    const read = await readLog(file, mapping, screen, Date.now());
    const figures = figuresOf(read.log, mapping);
    const tickets = progress(read.log.tickets(), figures.cases, 'measuring', screen);
    const { about, zone } = mapping;
    const report = { file, about, zone, figures, refused: read.refused, findings: findingsOf(read) };
    const full = { ...report, ...measureAll(tickets, mapping) };
    out.write(json ? printJson(full) : printable(printText(full)));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof MappingError || error instanceof FileError))
      throw error;
    screen.write(`${printable(error.message).replaceAll('\n', ' ')}\n`);
    return 2;
  }
}
