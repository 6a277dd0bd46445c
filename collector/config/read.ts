import { readFile } from 'node:fs/promises';
import { checkConfig } from './check.ts';
import type { Settings } from './config.ts';
import { ConfigError } from './config-error.ts';
import { linesOf } from './lines.ts';

/** Reads and checks a configuration file. Throws a ConfigError that says in which lines to do what. */
export async function readConfig(file: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new ConfigError(`${file} cannot be read: give the path of your configuration with --config.`);
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
  return checkConfig(input, file, (place) => `line ${lines.lineOf(place)}, `);
}
