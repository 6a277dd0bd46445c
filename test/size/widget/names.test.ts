// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import type { WidgetLanguage, WidgetManifest } from '../../../shared/protocol/site-module.ts';
import type { Later } from '../../../widget/survey/widget-context.ts';

/** The files as built: names that they say to each other are shortened there, those of the words must not be. */
const dist = join(import.meta.dirname, '../../../dist/widget');
const read = (file: string) => JSON.parse(readFileSync(join(dist, file), 'utf8'));
const manifest: WidgetManifest = read('manifest.json');

test.each(Object.entries(manifest.words))('what was taken out of a text is told in %s', async (_, file) => {
  const { words }: WidgetLanguage = read(file);
  const later: Later = await import(pathToFileURL(join(dist, manifest.later)).href);
  expect(later.removedNote(words, { email: 1 })).not.toMatch(/undefined|\{what\}/);
  expect(later.removedNote(words, { email: 1 }).toLowerCase()).toContain(words.email.toLowerCase());
});
