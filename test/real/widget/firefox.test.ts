import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { launchFirefox } from '../support/firefox.ts';
import { type Site, startSite } from './support/site.ts';

/** The widget in Firefox: the policy, the taps and the keys that engines treat each in their own way (issue 4). */

declare global {
  interface Window {
    /** What the page's policy has objected to, by directive. */
    violated: string[];
  }
}

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await startSite({ leads: ['ana'] });
  browser = await launchFirefox();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

/** A new tab on the shop, and every line and error in its console. */
async function open(query: string): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage();
  await page.setViewport({ width: 390, height: 844 });
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(String(error)));
  await page.evaluateOnNewDocument(() => {
    window.violated = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      window.violated.push(event.effectiveDirective),
    );
  });
  await page.goto(`${site.page}/?${query}`);
  return { page, said };
}

const inside = (selector: string): string => `overdesk-survey >>> ${selector}`;
const tap = (page: Page, selector: string): Promise<void> => page.locator(inside(selector)).click();
const title = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.querySelector('overdesk-survey')?.shadowRoot?.querySelector('.title')?.textContent ?? null,
  );
const until = (page: Page, question: string): Promise<unknown> =>
  eventually(async () => (await title(page)) === question, { what: `“${question}” is not asked` });

test('strict CSP and Trusted Types: both surveys to their end, no violation, nothing configured', async () => {
  const { page, said } = await open('csp=strict');
  await page.locator('a[data-overdesk]').click();
  // On the words, not on the radio: people tap there, and the label has to pass it on as a tap.
  await tap(page, '::-p-text(Mac)');
  await tap(page, '::-p-text(I cannot sign in)');
  await tap(page, '::-p-text(Urgent)');
  await page.locator(inside('input[type="email"]')).fill('maria@example.com');
  await tap(page, '.foot .main');
  const { session, secrets } = await eventually(() =>
    page.evaluate(() => {
      const memory = JSON.parse(localStorage.getItem('overdesk:northlight') ?? '{}');
      return memory.session ? memory : null;
    }),
  );
  const body = JSON.stringify({ secret: secrets[session] });
  await fetch(`${site.collector}/v1/sessions/${session}/end`, { method: 'POST', body });

  const face = 'input[aria-label="Satisfied, 4 of 5"]';
  await page.waitForSelector(inside(face));
  expect(await look(page)).toEqual({
    way: 'fixed',
    card: '16px',
    tap: 56,
    drawn: expect.stringMatching(/^oklab/),
  });
  await tap(page, face);
  await until(page, 'How likely are you to recommend Northlight to a friend?');
  await tap(page, 'input[aria-label="9 of 10"]');
  await until(page, 'What should we keep, what should we change?');
  await page.locator(inside('textarea')).fill('Fast.');
  await tap(page, '.foot .main');
  await until(page, 'Thank you. The person who helped you will read it.');

  const stored = await eventually(() => {
    const all = site.responses();
    return all.some(({ state }) => state === 'complete') && all;
  });
  expect(stored).toMatchObject([
    { session, state: 'complete', answers: { csat: 4, nps: 9, comment: 'Fast.' } },
  ]);
  expect(await page.evaluate(() => window.violated)).toEqual([]);
  expect(said).toEqual([]);

  // The policy is in force and the ears are open: what the widget must not do is refused and heard.
  await page
    .evaluate(() => {
      console.error('heard');
      document.body.setAttribute('style', 'color: red');
      document.body.innerHTML = '';
    })
    .catch(() => null);
  await eventually(() => said.includes('heard'));
  await eventually(() => page.evaluate(() => window.violated.length === 2));
  expect(await page.evaluate(() => window.violated)).toEqual(['style-src-attr', 'require-trusted-types-for']);
  await page.close();
});

/** What the style sheet has made of the survey, by the browser's own reckoning. */
const look = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const host = document.querySelector('overdesk-survey');
    const find = (selector: string): Element => host?.shadowRoot?.querySelector(selector) ?? document.body;
    return {
      way: host && getComputedStyle(host).position,
      card: getComputedStyle(find('.card')).paddingTop,
      tap: find('.faces .pick').getBoundingClientRect().height,
      drawn: getComputedStyle(find('.faces svg')).fill,
    };
  });

test('arrow keys move along the scale and never send an answer; Enter does', async () => {
  // This browser has rated a conversation just now: it is asked again for a survey that is named.
  const call = `["after",{"survey":"northlight-after"}]`;
  const { page, said } = await open(`tag=${encodeURIComponent(`data-do='${call}'`)}`);
  await page.waitForSelector(inside('input[type="radio"]'));
  const asked = await title(page);
  await page.focus(inside('input[type="radio"]'));
  for (const key of [' ', 'ArrowRight', 'ArrowRight'] as const) {
    await page.keyboard.press(key);
    expect(await title(page)).toBe(asked);
  }
  await page.keyboard.press('Enter');
  await until(page, 'How likely are you to recommend Northlight to a friend?');
  expect(said).toEqual([]);
  await eventually(() => site.responses().some(({ session, answers }) => !session && answers['csat'] === 3));
  await page.close();
});
