import { parseArgs } from 'node:util';
import { ConfigError, readConfig } from './config.ts';
import { startCollector } from './server.ts';

/** node collector/main.ts --config FILE --data DIR [--port N] [--host ADDRESS] [--widget DIR] */

const USAGE =
  'Usage: node collector/main.ts --config FILE --data DIR [--port 8787] [--host 127.0.0.1] [--widget DIR]';

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
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

try {
  await main();
} catch (error) {
  // What the reader can mend comes without a stack.
  console.error(error instanceof ConfigError || isUsage(error) ? `${error.message}` : error);
  process.exit(1);
}

function isUsage(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
