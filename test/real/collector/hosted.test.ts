import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { CONFIG, pair, start, startSession } from '../../integration/collector/support.ts';
import { launchChromium } from '../support/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const config = {
  ...CONFIG,
  surveys: { before: 'diagnose', after: 'combined' },
  serverSecret: { env: 'SERVER_SECRET' },
};
const options = { env: { SERVER_SECRET: 'a-long-secret' } };
const linkFor = async (url: string, session: string): Promise<string> => {
  const response = await fetch(`${url}/v1/links`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: 'Bearer a-long-secret' },
    body: JSON.stringify({ session }),
  });
  return (await response.json()).url;
};
const diagnosed = { survey: 'diagnose', surveyVersion: 2, answers: { platform: 'mac' } };

let browser: BrowserContext;
beforeAll(async () => {
  browser = await launchChromium({ viewport: { width: 360, height: 720 } });
});
afterAll(() => browser.close());

test.each([
  ['on', true],
  ['off', false],
])(
  'by keyboard alone, scripts %s, from the link in the e-mail to a human who calls back',
  async (_, javaScriptEnabled) => {
    const browser = await launchChromium({ javaScriptEnabled });
    onTestFinished(() => browser.close());
    let ahead = 0;
    const collector = await start(config, { ...options, now: () => Date.now() + ahead });
    const { session } = await startSession(collector.url, { ...diagnosed, locale: 'en' });
    const page = await browser.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => trouble.push(message.text()));
    await page.goto(`${await linkFor(collector.url, session)}?via=email&score=2`);
    expect(await page.getByRole('radio', { name: 'Dissatisfied, 2 of 5' }).isChecked()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowLeft');
    // Arrow keys choose, and send nothing.
    expect(await page.getByRole('radio', { name: 'Very dissatisfied, 1 of 5' }).isChecked()).toBe(true);
    // Nobody reads, decides and presses in less.
    ahead += 1_000;
    await page.getByRole('button', { name: 'Send' }).focus();
    await page.keyboard.press('Enter');
    // One more is required; what has been said is kept meanwhile.
    await page.getByRole('group', { name: 'Is your problem solved?' }).getByRole('alert').waitFor();
    const maria = await pair(collector, 'maria');
    const said = async () => (await (await maria.call('GET', '/v1/agent/feed')).json()).items[0].card;
    expect(await said()).toMatchObject({ afterState: 'partial', after: [{ kind: 'csat', value: 1 }] });
    await page.getByRole('radio', { name: 'No', exact: true }).press('Space');
    ahead += 1_000;
    await page.getByRole('button', { name: 'Send' }).press('Enter');
    await page.getByRole('button', { name: 'Talk to a team lead' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    expect(trouble).toEqual([]);
    await page.close();
    expect(await said()).toMatchObject({
      afterState: 'complete',
      after: [{ value: 1 }, { value: 0 }],
    });
    const lena = await pair(collector, 'lena');
    const told = await (await lena.call('GET', '/v1/agent/feed')).json();
    expect(told.items).toMatchObject([{ kind: 'recovery', recovery: { to: 'lead', session, done: false } }]);
  },
);

test.each([
  ['en', 'light', 1000],
  ['es', 'light', 320],
  ['ro', 'dark', 360],
  ['ar', 'dark', 320],
  ['ar', 'light', 1000],
] as const)(
  'axe finds nothing in %s, %s, %i px, and nothing is cut off',
  async (locale, colorScheme, width) => {
    const collector = await start(config, options);
    const { session } = await startSession(collector.url, { ...diagnosed, locale });
    const page = await browser.newPage();
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 720 });
    await page.goto(`${await linkFor(collector.url, session)}?score=4`);
    await page.evaluate(axe);
    const found = await page.evaluate('axe.run().then((found) => found.violations.map(({ id }) => id))');
    expect(found).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    await page.close();
  },
);

test('long words stay inside a narrow page, in letters of the reader’s own size', async () => {
  const long = 'Zahlungsdienstleistungsrahmenvertragsbedingungen';
  const question = {
    id: 'part',
    kind: 'choice',
    required: true,
    title: { en: `About ${long}` },
    hint: { en: long },
    options: [
      { value: 'a', label: { en: long } },
      { value: 'b', label: { en: 'Other' } },
    ],
  };
  const after = { ...CONFIG.surveys.after, questions: [...CONFIG.surveys.after.questions, question] };
  const collector = await start(
    { ...config, company: long, surveys: { before: 'diagnose', after } },
    options,
  );
  const { session } = await startSession(collector.url, { ...diagnosed, locale: 'en' });
  const page = await browser.newPage();
  await page.setViewportSize({ width: 320, height: 720 });
  await page.goto(await linkFor(collector.url, session));
  const fits = () => page.evaluate('document.documentElement.scrollWidth <= innerWidth');
  const letters = () =>
    page
      .locator('label')
      .first()
      .evaluate((label) => getComputedStyle(label).fontSize);
  expect(await fits()).toBe(true);
  expect(await letters()).toBe('16px');
  // As a browser's own setting does.
  await page.evaluate("document.documentElement.style.fontSize = '28px'");
  expect(await letters()).toBe('28px');
  expect(await fits()).toBe(true);
  await page.close();
});

test.each([
  ['en', 'light', 1280],
  ['es', 'light', 320],
  ['ro', 'dark', 390],
  ['ar', 'dark', 320],
] as const)(
  'a request is followed by keyboard alone in %s, %s, %i px: axe finds nothing, nothing is cut off',
  async (locale, colorScheme, width) => {
    const collector = await start(config, options);
    const { request } = await startSession(collector.url, { ...diagnosed, locale });
    const page = await browser.newPage();
    const trouble: string[] = [];
    page.on('console', (message) => trouble.push(message.text()));
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    await page.goto(request.url);
    await page.getByRole('textbox').fill('IMEI Zahlungsdienstleistungsrahmenvertragsbedingungen');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('status').waitFor();
    await page.locator('summary').press('Enter');
    await page.evaluate(axe);
    const found = await page.evaluate('axe.run().then((found) => found.violations.map(({ id }) => id))');
    expect(found).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    if (process.env['PICTURES']) {
      await page.screenshot({
        path: `${process.env['PICTURES']}/request-${locale}-${width}.png`,
        fullPage: true,
      });
    }
    await page.locator('details button').press('Enter');
    await page.locator('form').first().waitFor({ state: 'detached' });
    expect(trouble).toEqual([]);
    await page.close();
  },
);
