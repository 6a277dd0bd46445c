import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPreview } from '../preview/preview.ts';
import { UsageError } from './usage-error.ts';

/**
 * Serves the company's own surveys on this machine: every language, light and dark, as wide as a phone, on a page, behind
 * a link and as an e-mail. Nothing that is answered is kept.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      port: { type: 'string', default: '8788' },
      widget: { type: 'string', default: join(import.meta.dirname, '../../dist/widget') },
    },
  });
  const [config] = positionals;
  const port = Number(values.port);
  if (config === undefined || !Number.isInteger(port)) throw new UsageError();
  const preview = await startPreview({ config, widget: values.widget, port });
  console.log(`Preview of ${config}: ${preview.url}   (Ctrl-C ends it; nothing is kept)`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void preview.close().finally(() => process.exit(0)));
  }
}
