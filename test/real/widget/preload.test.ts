import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Site, startSite } from './support/site.ts';

/** The line docs/embedding.md has for pages that ask at once. */

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

test('the survey preloaded is the survey used: two requests that wait for nothing, under strict CSP', async () => {
  const page = await context.newPage();
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  const now = `tag=${encodeURIComponent(`data-do='["after"]'`)}`;
  await page.goto(`${site.page}/?csp=strict&ahead&${now}`);
  await page.locator('overdesk-survey .card').waitFor();
  const requests = await page.evaluate(() =>
    (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .map(({ name, startTime, responseEnd }) => ({ file: name.replace(/.*\//, ''), startTime, responseEnd }))
      .sort((a, b) => a.file.localeCompare(b.file)),
  );
  const [survey, loader] = requests;
  expect(requests.map(({ file }) => file)).toEqual(['en.after.js', 'overdesk.js']);
  expect(survey?.startTime).toBeLessThan(loader?.responseEnd ?? 0);
  expect(said).toEqual([]);
});
