import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { WidgetManifest } from '../../shared/protocol/site-module.ts';

export const NOT_BUILT =
  'the collector has no built widget. Run “npm run build:widget” where its tools are installed (npm ci), and bring dist/widget here.';

/** What the widget's build has left in a folder; null: it has not been built there, or there is no folder. */
export async function builtIn(folder: string | null): Promise<WidgetManifest | null> {
  if (folder === null) return null;
  try {
    return JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  } catch {
    return null;
  }
}
