import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { widget as words } from '../../../shared/locales/en/widget.ts';
import { CONFIG, freshFolder, start } from './support.ts';

/** A widget as its build leaves it, with a body of some size. */
async function built(): Promise<string> {
  const folder = await freshFolder();
  const body = Array.from({ length: 400 }, (_, i) => `export const f${i * 7919}=()=>${i % 97}+${i % 31};`);
  const manifest = {
    loader: 'l.js',
    full: 'f.js',
    after: 'a.js',
    fullTag: 'f.js',
    afterTag: 'a.js',
    later: 'x.js',
    words: { en: 'en.json' },
    chats: {},
    sheets: {},
  };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  for (const file of ['l.js', 'f.js', 'a.js', 'x.js']) await writeFile(join(folder, file), body.join('\n'));
  await writeFile(join(folder, 'en.json'), JSON.stringify({ language: 'en', words }));
  return folder;
}

test('asked for in ever new languages it is compressed with less work, and those often asked for stay as they are', async () => {
  const { url } = await start(CONFIG, { widget: await built() });
  const asked = async (tag: string) => {
    const answer = await fetch(`${url}/widget/sites/test-shop/${tag}.js`, {
      headers: { 'accept-encoding': 'br' },
    });
    expect(answer.status).toBe(200);
    // fetch takes the coding off; what came over the line is told by its length.
    return Number(answer.headers.get('content-length'));
  };
  const first = await asked('en');
  for (let round = 0; round < 3; round++) {
    const tags = Array.from({ length: 50 }, (_, i) => `en-x-${round}a${i}`);
    const sizes = await Promise.all(tags.map(asked));
    if (round === 2) expect(Math.max(...sizes)).toBeGreaterThan(1.02 * first);
    expect(await asked('en')).toBe(first);
  }
});

test.each([
  ['es', 'es'],
  ['es_MX', 'es-MX'],
  [' es ', 'es'],
  // As templates copy what the browser asked for, and as systems name a locale.
  ['es,en;q=0.8', 'es'],
  ['es-ES, en', 'es-ES'],
  ['es_ES.UTF-8', 'es-ES'],
  ['x', 'en'],
  ['C', 'en'],
  ['*', 'en'],
])('a page whose lang is %j is served, in %s', async (lang, tag) => {
  const { url } = await start(CONFIG, { widget: await built() });
  const answer = await fetch(`${url}/widget/sites/test-shop/${encodeURIComponent(lang)}.js`);
  expect(answer.status).toBe(200);
  // Told only where it is not the language of our own words, which are in English here.
  expect(/\$locale="([^"]*)"/.exec(await answer.text())?.[1] ?? 'en').toBe(tag);
});
