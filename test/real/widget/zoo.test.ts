import type { BrowserContext } from 'playwright-core';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { launchFirefox } from '../support/firefox.ts';
import { type Site, startSite } from './support/site.ts';
import { ANIMALS, type Animal, WORKER } from './support/zoo.ts';

/** Whatever the page does: the survey is answered, by taps and keys, and stored. */

const COMMENT = 'yes/no is so so, and no snags';
let site: Site;

beforeAll(async () => {
  const pages = Object.fromEntries(ANIMALS.map((animal, at) => [`zoo/${at}`, animal]));
  site = await startSite({}, { 'worker.js': WORKER }, pages);
});
afterAll(() => site?.close());

/** What both browsers' drivers can do. */
interface Tab {
  goto(url: string): Promise<unknown>;
  /** Clicks what a selector finds in the survey, once it is there. */
  tap(selector: string): Promise<unknown>;
  type(text: string): Promise<unknown>;
  run(work: () => void): Promise<unknown>;
  close(): Promise<unknown>;
}

async function answer(tab: Tab, animal: Animal): Promise<void> {
  const earlier = new Set(site.responses().map(({ id }) => id));
  await tab.goto(`${site.page}/zoo/${ANIMALS.indexOf(animal)}`);
  await tab.tap('input[name="csat"][value="4"]');
  await tab.tap('input[name="nps"][value="9"]');
  await tab.tap('#field');
  await tab.type(COMMENT.slice(0, 10));
  if (animal.disturb) {
    await tab.run(animal.disturb);
    await tab.tap('#field');
  }
  await tab.type(COMMENT.slice(10));
  await tab.tap('.foot .main');
  const stored = await eventually(() => {
    const fresh = site.responses().filter(({ id }) => !earlier.has(id));
    return fresh.some(({ state }) => state === 'complete') && fresh;
  });
  expect(stored).toMatchObject([{ answers: { csat: 4, nps: 9, comment: COMMENT } }]);
  await tab.close();
}

describe('in Chromium', () => {
  let context: BrowserContext;
  beforeAll(async () => {
    context = await launchChromium({ viewport: { width: 390, height: 844 } });
  });
  afterAll(() => context?.close());

  test.each(ANIMALS.map((animal) => [animal.name, animal] as const))('%s', async (_, animal) => {
    const page = await context.newPage();
    await answer(
      {
        goto: (url) => page.goto(url, { waitUntil: 'commit' }),
        tap: (selector) => page.locator(`overdesk-survey ${selector}`).click(),
        type: (text) => page.keyboard.type(text),
        run: (work) => page.evaluate(work),
        close: () => page.close(),
      },
      animal,
    );
  });
});

describe('in Firefox', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchFirefox();
  });
  afterAll(() => browser?.close());

  test.each(ANIMALS.slice(0, 10).map((animal) => [animal.name, animal] as const))('%s', async (_, animal) => {
    const page = await browser.newPage();
    await answer(
      {
        goto: (url) => page.goto(url),
        tap: (selector) => page.locator(`overdesk-survey >>> ${selector}`).click(),
        type: (text) => page.keyboard.type(text),
        run: (work) => page.evaluate(work),
        close: () => page.close(),
      },
      animal,
    );
  });
});
