import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError } from '../config/config-error.ts';
import { exitFor } from '../exit.ts';
import { startPreview } from '../preview/preview.ts';

/**
 * npm run preview -- CONFIG [--port N]
 * Serves the company's own surveys on this machine: every language, light and dark, as wide as a phone, on a page, behind
 * a link and as an e-mail. Nothing that is answered is kept.
 */
const USAGE = 'Usage: npm run preview -- CONFIG [--port 8788] [--widget DIR]';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8788' },
      widget: { type: 'string', default: join(import.meta.dirname, '../../dist/widget') },
    },
  });
  const [config] = positionals;
  const port = Number(values.port);
  if (config === undefined || !Number.isInteger(port)) throw new ConfigError(USAGE);
  const preview = await startPreview({ config, widget: values.widget, port });
  console.log(`Preview of ${config}: ${preview.url}   (Ctrl-C ends it; nothing is kept)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void preview.close().finally(() => process.exit(0)));
  }
} catch (error) {
  const { code, print } = exitFor(error);
  console.error(print);
  process.exitCode = code;
}
