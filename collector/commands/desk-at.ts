import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readKey } from '../access/key-file.ts';
import { type Keys, keysFrom } from '../access/keys.ts';
import type { Settings } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { readConfig } from '../config/read.ts';
import { exitFor } from '../exit.ts';
import { StartError } from '../start-error.ts';
import { STORE, sizeOf } from '../store/files.ts';
import { openSqlite } from '../store/sqlite/open.ts';
import type { Store } from '../store/store.ts';

export interface DeskAt {
  readonly settings: Settings;
  readonly data: string;
  readonly store: Store;
  /** The key the store was written with. Rejects with a StartError when the folder holds another or none. */
  keys(): Promise<Keys>;
  /** The command's own options. */
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** Runs a command with its options and ends the process as a collector would (exit.ts): one line when something is wrong. */
export async function command(
  usage: string,
  names: readonly string[],
  work: (options: Readonly<Record<string, string | undefined>>) => Promise<void>,
): Promise<void> {
  try {
    const { values } = parseArgs({
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
    });
    if (names.includes('data')) {
      if (typeof values['data'] !== 'string') throw new ConfigError(usage);
      process.umask(0o077);
      process.env['SQLITE_TMPDIR'] ??= values['data'];
    }
    await work(values as Record<string, string | undefined>);
  } catch (error) {
    const { code, print } = exitFor(error);
    // What a command has to say is one line; a stack helps nobody who gave it.
    console.error(print instanceof Error ? print.message : print);
    process.exitCode = code;
  }
}

async function keysFor(data: string, store: Store): Promise<Keys> {
  const secret = await readKey(data);
  if (secret === null) throw new StartError(`There is no key in ${data}.`);
  const keys = keysFrom(secret);
  if ((await store.do('readMeta', { name: 'key' })) !== keys.fingerprint) {
    throw new StartError(
      `The key in ${data} is not the one its store was written with. Nothing was changed.`,
    );
  }
  return keys;
}

/**
 * Runs a command on the store of a collector, running or not. Every such command takes --config FILE and --data DIR
 * beside its own options. It never makes a store or brings one up to date.
 */
export function atDesk(
  usage: string,
  own: readonly string[],
  work: (desk: DeskAt) => Promise<void>,
): Promise<void> {
  return command(usage, ['config', 'data', ...own], async ({ config, data, ...options }) => {
    if (config === undefined || data === undefined) throw new ConfigError(usage);
    const settings = await readConfig(config);
    if ((await sizeOf(join(data, STORE))) === 0) {
      throw new StartError(`There is no store in ${data}: give the folder of the collector with --data.`);
    }
    const store = await openSqlite(join(data, STORE), { mayMigrate: false });
    try {
      await work({ settings, data, store, keys: () => keysFor(data, store), options });
    } finally {
      await store.close();
    }
  });
}
