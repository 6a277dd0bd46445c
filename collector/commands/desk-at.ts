import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig, type Settings } from '../config.ts';
import { openSqlite } from '../store/sqlite/open.ts';
import type { Store } from '../store/store.ts';

export interface DeskAt {
  readonly settings: Settings;
  readonly data: string;
  readonly store: Store;
  /** The command's own options. */
  readonly options: Readonly<Record<string, string | undefined>>;
}

/**
 * Runs a command on the store of a collector, running or not, and ends the process: with 1 and one line when the
 * work throws. Every command takes --config FILE and --data DIR beside its own options.
 */
export async function atDesk(
  usage: string,
  own: readonly string[],
  work: (desk: DeskAt) => Promise<void>,
): Promise<void> {
  try {
    const { values } = parseArgs({
      options: Object.fromEntries(
        ['config', 'data', ...own].map((name) => [name, { type: 'string' as const }]),
      ),
    });
    const { config, data, ...options } = values;
    if (typeof config !== 'string' || typeof data !== 'string') throw new Error(usage);
    const settings = await readConfig(config);
    const store = await openSqlite(join(data, 'overdesk.sqlite'));
    try {
      await work({ settings, data, store, options });
    } finally {
      await store.close();
    }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
