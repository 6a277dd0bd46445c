import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Site, startSite } from './support/site.ts';

/** What docs/embedding.md has for pages that ask at once: a site's own tag, or a line beside the plain one. */

interface Requested {
  readonly file: string;
  readonly startTime: number;
  readonly responseEnd: number;
}

let site: Site;
let context: BrowserContext;

beforeAll(async () => {
  site = await startSite();
  context = await launchChromium();
});
afterAll(async () => {
  await context?.close();
  await site?.close();
});

async function open(query: string): Promise<{ page: Page; said: string[] }> {
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  await page.goto(`${site.page}/?csp=strict&${query}`);
  return { page, said };
}
const now = (moment: string): string => `tag=${encodeURIComponent(`data-do='["${moment}"]'`)}`;
/** All a page has fetched, by name. */
const requested = (page: Page): Promise<Requested[]> =>
  page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .map(({ name, startTime, responseEnd }) => ({ file: name.replace(/.*\//, ''), startTime, responseEnd }))
      .sort((a, b) => a.file.localeCompare(b.file)),
  );
const own = (file: string): string => `own=${encodeURIComponent(`sites/northlight/${file}`)}`;

test('the survey preloaded is the survey used: two requests that wait for nothing, under strict CSP', async () => {
  const { page, said } = await open(`ahead&${now('after')}`);
  await page.locator('overdesk-survey .card').waitFor();
  const requests = await requested(page);
  const [survey, loader] = requests;
  expect(requests.map(({ file }) => file)).toEqual(['en.after.js', 'overdesk.js']);
  expect(survey?.startTime).toBeLessThan(loader?.responseEnd ?? 0);
  expect(said).toEqual([]);
  await page.close();
});

test.each([
  ['en.after.tag.js', 'after'],
  ['en.tag.js', 'after'],
  ['en.tag.js', 'ask'],
])('a site’s own tag, %s, shows what to %s in one request, under strict CSP', async (file, moment) => {
  const { page, said } = await open(`${own(file)}&lang=en-GB&${now(moment)}`);
  await page.locator('overdesk-survey .card .pick').first().waitFor();
  // Today's hours are asked for meanwhile.
  const waitedFor = (await requested(page))
    .map((each) => each.file)
    .filter((each) => !each.startsWith('config'));
  expect(waitedFor).toEqual([file]);
  expect(said).toEqual([]);
  await page.close();
});

test('a site’s own tag fetches what it has not brought along: the way to a person, another language', async () => {
  const { page, said } = await open(`${own('en.after.tag.js')}&${now('after')}`);
  await page.getByRole('radio', { name: 'Satisfied, 4 of 5' }).click();
  await page.getByRole('radio', { name: '9 of 10' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('link', { name: 'Help' }).click();
  await page.getByRole('radio', { name: 'Mac' }).waitFor();
  const spanish = await open(`${own('en.after.tag.js')}&lang=es&${now('after')}`);
  await spanish.page.getByRole('radio', { name: 'Satisfecho, 4 de 5', exact: true }).waitFor();
  expect((await requested(spanish.page)).map(({ file }) => file)).toEqual(['en.after.tag.js', 'es.after.js']);
  expect([...said, ...spanish.said]).toEqual([]);
  await page.close();
  await spanish.page.close();
});

test('a site’s own tag is kept for a minute, and known again by its name', async () => {
  const url = `${site.collector}/widget/sites/northlight/en.after.tag.js`;
  const first = await fetch(url);
  expect(first.headers.get('cache-control')).toBe('public, max-age=60, stale-while-revalidate=86400');
  const etag = first.headers.get('etag') ?? '';
  expect((await fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304);
  const other = await fetch(url.replace('.tag', ''));
  expect(other.headers.get('etag')).not.toBe(etag);
});
