import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConfigError } from '../config/config-error.ts';
import { readConfig } from '../config/read.ts';
import { foundBy, foundPath, isSource, openSurveys } from '../hosted/found.ts';
import { qrPng, qrSvg } from '../hosted/qr.ts';
import { UsageError } from './usage-error.ts';
import { optionsOf } from './with-store.ts';

/**
 * Prints the open link under which a survey is answered by whoever finds it; with --to also its QR code as SVG and PNG.
 */
const whyNot = (source: string, surveys: readonly string[]): string =>
  isSource(source)
    ? `--survey: there is none of this name here; there are ${surveys.join(', ') || 'none at all'}.`
    : '--source: name the place in small letters, digits and hyphens, like poster-entrance; at most 40, and nobody’s name or number.';

export async function run(args: readonly string[]): Promise<void> {
  const { config, survey, source, to } = optionsOf(args, ['config', 'survey', 'source', 'to']);
  if (config === undefined || survey === undefined || source === undefined) throw new UsageError();
  const settings = await readConfig(config);
  const found = foundBy({ survey, source }, settings);
  if (!found)
    throw new ConfigError(
      whyNot(
        source,
        openSurveys(settings).map(({ id }) => id),
      ),
    );
  const { publicUrl } = settings;
  if (publicUrl === undefined) {
    throw new ConfigError(
      'publicUrl: say in the configuration under which address the links lead to the collector.',
    );
  }
  const link = `${publicUrl.replace(/\/$/, '')}/${foundPath(found)}`;
  console.log(link);
  if (to === undefined) return;
  await mkdir(to, { recursive: true });
  for (const [kind, code] of [
    ['svg', qrSvg(link)],
    ['png', qrPng(link)],
  ] as const) {
    const file = join(to, `${survey}-${source}.${kind}`);
    await writeFile(file, code);
    console.log(file);
  }
}
