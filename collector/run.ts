import { parseArgs } from 'node:util';
import { ConfigError } from './config/config-error.ts';
import { readConfig } from './config/read.ts';
import { exitFor } from './exit.ts';
import { startCollector } from './server.ts';

/** node collector/main.ts --config FILE --data DIR [--port N] [--host ADDRESS] [--widget DIR] */

const USAGE =
  'Usage: node collector/main.ts --config FILE --data DIR [--port 8787] [--host 127.0.0.1] [--widget DIR]';
/** What is under way gets this long to be answered, ms, once the store has failed. */
const LAST_ANSWERS = 2_000;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      config: { type: 'string' },
      data: { type: 'string' },
      port: { type: 'string', default: '8787' },
      host: { type: 'string', default: '127.0.0.1' },
      widget: { type: 'string' },
    },
  });
  const port = Number(values.port);
  if (values.config === undefined || values.data === undefined || !Number.isInteger(port)) {
    throw new ConfigError(USAGE);
  }
  // The engine's passing files hold customers' words too: on the same disk, and for the same eyes, as the store.
  process.umask(0o077);
  process.env['SQLITE_TMPDIR'] ??= values.data;
  const collector = await startCollector({
    settings: await readConfig(values.config),
    data: values.data,
    port,
    host: values.host,
    ...(values.widget !== undefined && { widget: values.widget }),
  });
  console.log(`Overdesk's collector listens on ${collector.url}`);
  const stop = (): void => {
    collector.close().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  // Also when its terminal is closed. Asked again the same way, it ends at once: nothing acknowledged hangs on the stop.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
  void collector.failed.then((fault) => {
    setTimeout(() => end(fault), LAST_ANSWERS).unref();
    collector.close().finally(() => end(fault));
  });
}

/** Says why in one line, unless it is a fault of ours, and ends with the code a supervisor understands (exit.ts). */
function end(error: unknown): never {
  const { code, print } = exitFor(error);
  console.error(print);
  process.exit(code);
}

await main().catch(end);
