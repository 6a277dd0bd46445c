import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  siteModule,
  type WidgetLanguage,
  type WidgetManifest,
} from '../../../shared/protocol/site-module.ts';
import type { WidgetConfig } from '../../../shared/protocol/widget-config.ts';
import { readyMade } from '../../../shared/survey/ready-made/surveys.ts';

/** Budgets, in bytes as they travel (brotli, highest quality, as built and as the collector compresses). */
const KB = 1024;
const dist = join(import.meta.dirname, '../../../dist/widget');
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const params = { [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT };
/** Files' names end in a hash of what is in them, as long as this one: another build must not be larger by luck alone. */
const named = (text: string): string =>
  text.replace(
    /([\w.-]+)\.[\da-f]{10}\.js/g,
    (_, name: string) => `${name}.${createHash('sha256').update(name).digest('hex').slice(0, 10)}.js`,
  );
const brotli = (text: string): number => brotliCompressSync(named(text), { params }).length;
const manifest: WidgetManifest = JSON.parse(read('manifest.json'));
const loader = brotli(read(manifest.loader));

const config = (after: string): WidgetConfig => ({
  site: 'northlight',
  company: 'Northlight',
  language: 'en',
  surveys: readyMade('formal').filter(({ id }) => id === 'diagnose' || id === after),
  before: 'diagnose',
  after,
  routing: { rules: [], queues: [] },
  fatigue: { npsDays: 90, anyDays: 14 },
  next: 'ticket',
});

/** Loader and site module: all that a page loads, in two requests. */
function page(moment: 'full' | 'after', language: string, survey: string): number {
  const words: WidgetLanguage = JSON.parse(read(manifest.words[language] ?? ''));
  return loader + brotli(siteModule(read(manifest[moment]), words, config(survey), moment, manifest));
}

/** A site's own tag: the same in one request. */
function ownTag(moment: 'full' | 'after', language: string, survey: string): number {
  const words: WidgetLanguage = JSON.parse(read(manifest.words[language] ?? ''));
  const body = read(manifest[`${moment}Tag`]);
  return brotli(siteModule(body, words, config(survey), moment, manifest, language, true));
}

test('the loader is at most 1.5 KB', () => {
  expect(loader).toBeLessThanOrEqual(1.5 * KB);
});

describe.each(Object.keys(manifest.words))('in %s', (language) => {
  test.each(['csat-faces', 'nps', 'ces', 'solved', 'combined'])(
    'the whole of a post-session survey (%s) is at most 11.52 KB, by the site’s own tag 11.43 KB',
    (survey) => {
      expect(page('after', language, survey)).toBeLessThanOrEqual(11.52 * KB);
      expect(ownTag('after', language, survey)).toBeLessThanOrEqual(11.43 * KB);
    },
  );

  test('everything, before and after, is at most 16.02 KB, by the site’s own tag 15.9 KB', () => {
    expect(page('full', language, 'combined')).toBeLessThanOrEqual(16.02 * KB);
    expect(ownTag('full', language, 'combined')).toBeLessThanOrEqual(15.9 * KB);
  });

  test('the language itself is at most 0.8 KB', () => {
    expect(brotli(read(manifest.words[language] ?? ''))).toBeLessThanOrEqual(0.8 * KB);
  });
});

test('what no survey waits for, loaded when it is needed, is at most 7.7 KB', () => {
  expect(brotli(read(manifest.later))).toBeLessThanOrEqual(7.7 * KB);
});

test('what looks for articles, loaded where there are any to be found, is at most 0.5 KB', () => {
  expect(brotli(read(manifest.articles))).toBeLessThanOrEqual(0.5 * KB);
});

test.each(Object.entries(manifest.chats))('the chat tool %s is at most 0.8 KB', (_, file) => {
  expect(brotli(read(file))).toBeLessThanOrEqual(0.8 * KB);
});

test('every file stands beside its brotli twin, and no schema library is inside any', () => {
  const files = readdirSync(dist);
  const plain = files.filter((file) => /\.js$|^words\..*json$/.test(file));
  for (const file of plain) expect(files).toContain(`${file}.br`);
  for (const file of plain) expect(read(file)).not.toMatch(/zod|ZodError|safeParse/i);
});

test('nothing that strict CSP, Trusted Types or the back/forward cache would stumble over is in any body', () => {
  for (const file of [manifest.loader, manifest.full, manifest.after, manifest.fullTag, manifest.afterTag]) {
    expect(read(file)).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|unload|document\.cookie/,
    );
  }
});
