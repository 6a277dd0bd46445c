import { readFile } from 'node:fs/promises';
import { checkConfig } from './check.ts';
import type { Settings } from './config.ts';
import { ConfigError } from './config-error.ts';
import { linesOf } from './lines.ts';

interface Read {
  readonly input: unknown;
  /** Where in the file a place stands, as faults begin with it. */
  readonly lineOf: (place: readonly PropertyKey[]) => string;
}

/** Reads and checks a configuration file. Throws a ConfigError that says in which lines to do what. */
export async function readConfig(file: string): Promise<Settings> {
  const { input, lineOf } = await readJson(file, 'give the path of your configuration with --config.');
  return checkConfig(input, file, lineOf);
}

/** Reads a JSON file. Throws a ConfigError that says in which line it is none. */
export async function readJson(file: string, toDo: string): Promise<Read> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new ConfigError(`${file} cannot be read: ${toDo}`);
  }
  // Some editors begin a file with a byte order mark, which is no JSON.
  text = text.replace(/^\uFEFF/, '');
  if (text.includes('\uFFFD')) {
    const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length;
    throw new ConfigError(`${file} is not UTF-8, line ${line}: save it in that encoding.`);
  }
  const lines = linesOf(text);
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable';
    throw new ConfigError(`${file} is not JSON, line ${lines.brokenAt ?? '?'}: ${why}`);
  }
  return { input, lineOf: (place) => `line ${lines.lineOf(place)}, ` };
}
