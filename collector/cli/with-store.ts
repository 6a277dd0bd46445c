import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Settings } from '../config/config.ts';
import { readConfig } from '../config/read.ts';
import { databaseIn, openStore } from '../data-folder/database.ts';
import { STORE, sizeOf } from '../data-folder/files.ts';
import { readKey } from '../data-folder/key-file.ts';
import { StartError } from '../data-folder/start-error.ts';
import { type Keys, keysFrom } from '../security/keys.ts';
import { type LiveSettings, makeLive } from '../services/live-settings.ts';
import type { Store } from '../store/store.ts';
import { UsageError } from './usage-error.ts';

/** A collector's store, opened for one command. */
export interface OpenedStore {
  /** What holds now: of the file, or published in the console. */
  readonly settings: Settings;
  readonly live: LiveSettings;
  readonly data: string;
  readonly store: Store;
  /** The key the store was written with. Rejects with a StartError when the folder holds another or none. */
  keys(): Promise<Keys>;
  /** The command's own options. */
  readonly options: Readonly<Record<string, string | undefined>>;
}

/** A command's own options by name; all of them take a value. Throws what parseArgs throws. */
export function optionsOf(
  args: readonly string[],
  names: readonly string[],
): Readonly<Record<string, string | undefined>> {
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
  });
  return values as Record<string, string | undefined>;
}

/** What a command writes into a data folder, and the engine's passing files, are for the owner's eyes alone, and on its disk. */
export function keepPrivate(data: string): void {
  process.umask(0o077);
  process.env['SQLITE_TMPDIR'] ??= data;
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
export async function withStore(
  args: readonly string[],
  own: readonly string[],
  work: (opened: OpenedStore) => Promise<void>,
  mayBeBroken = false,
): Promise<void> {
  const { config, data, ...options } = optionsOf(args, ['config', 'data', ...own]);
  if (config === undefined || data === undefined) throw new UsageError();
  keepPrivate(data);
  const file = await readConfig(config);
  const database = databaseIn(process.env);
  if (database === null && (await sizeOf(join(data, STORE))) === 0) {
    throw new StartError(`There is no store in ${data}: give the folder of the collector with --data.`);
  }
  const store = await openStore({ data, database, mayMigrate: false });
  try {
    const live = makeLive(file, () => store);
    // Where what was published does not stand together with the file, a command may still let the file rule.
    if (!mayBeBroken) await live.refresh();
    await work({ settings: live.settings, live, data, store, keys: () => keysFor(data, store), options });
  } finally {
    await store.close();
  }
}
