import { parseArgs } from 'node:util';
import { readConfig } from '../config/read.ts';
import { startCollector } from '../server.ts';
import type { StoreFault } from '../store/fault.ts';
import { builtFolder } from './built-folders.ts';
import { exitFor } from './exit.ts';
import { startSitesOf } from './start-sites.ts';
import { UsageError } from './usage-error.ts';
import { keepPrivate } from './with-store.ts';

/** What is under way gets this long to be answered, ms, once the store has failed. */
const LAST_ANSWERS = 2_000;

/** One site or several, served. */
interface Served {
  readonly url: string;
  readonly failed: Promise<StoreFault>;
  /** What else is to be told once it listens. */
  readonly told: readonly string[];
  /** Reads its configuration again. */
  again(): Promise<void>;
  close(): Promise<void>;
}

/** What the arguments ask to be started. */
function wishOf(args: readonly string[]): () => Promise<Served> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      config: { type: 'string' },
      data: { type: 'string' },
      sites: { type: 'string' },
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      widget: { type: 'string' },
      console: { type: 'string' },
    },
  });
  const { config, data, sites, host } = values;
  const port = Number(values.port);
  if (!Number.isInteger(port)) throw new UsageError();
  const widget = values.widget ?? builtFolder('widget');
  const consoleFiles = values.console ?? builtFolder('console');
  const built = {
    ...(widget !== undefined && { widget }),
    ...(consoleFiles !== undefined && { console: consoleFiles }),
  };
  if (sites !== undefined && config === undefined && data === undefined)
    return () => startSitesOf(sites, { port, host, built });
  if (config === undefined || data === undefined || sites !== undefined) throw new UsageError();
  return async () => {
    keepPrivate(data);
    const settings = await readConfig(config);
    const collector = await startCollector({ settings, data, port, host, ...built });
    return { ...collector, told: [], again: () => collector.reload(() => readConfig(config)) };
  };
}

/**
 * Starts a collector that ends when it is asked to, or when it can keep no answer any more. SIGHUP has it read its
 * configuration again.
 */
export async function run(args: readonly string[]): Promise<void> {
  const started = wishOf(args)();
  // Where it has a terminal, SIGHUP says that this is closed. Elsewhere it ends nothing, not even a start that takes its time.
  let turn: Promise<unknown> = started;
  let isEnding = false;
  /** What closes reads nothing again, and what it was just reading is no reason to end otherwise. */
  const again = async (): Promise<void> => {
    const running = await started;
    if (!isEnding) await running.again();
  };
  if (!process.stdin.isTTY) {
    process.on('SIGHUP', () => {
      turn = turn.then(again).catch((error: unknown) => {
        if (!isEnding) end(error);
      });
    });
  }
  const served = await started.catch(end);
  const stop = (): void => {
    isEnding = true;
    served.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // Asked again the same way, it ends at once: nothing acknowledged hangs on the stop.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
  if (process.stdin.isTTY) process.once('SIGHUP', stop);
  // Whoever reads this may end it the same moment.
  console.log([`Overdesk's collector listens on ${served.url}`, ...served.told].join('\n'));
  void served.failed.then((fault) => {
    isEnding = true;
    setTimeout(() => end(fault), LAST_ANSWERS).unref();
    served.close().finally(() => end(fault));
  });
}

/** Says why in one line, unless it is a fault of ours, and ends with the code a supervisor understands (exit.ts). */
function end(error: unknown): never {
  const { code, print } = exitFor(error);
  console.error(print);
  process.exit(code);
}
