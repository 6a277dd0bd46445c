import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { acknowledgementMail, surveyMail } from '../../../collector/mail/survey-mail.ts';
import type { Session } from '../../../collector/store/session.ts';
import { CONFIG, post, secretOf, start, startSession } from '../../integration/collector/support.ts';
import { launchChromium } from '../support/chromium.ts';

/** Every page and mail a customer gets from the collector, in each state: nothing for axe to find, nothing cut off. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" width="160" height="32"><circle cx="16" cy="16" r="14" fill="#c04000"/><text x="40" y="22" font-family="sans-serif" font-size="18" fill="#c04000">Northlight</text></svg>';
const logo = createServer((_, response) =>
  response.writeHead(200, { 'content-type': 'image/svg+xml' }).end(LOGO),
);

const browsers = new Map<string, BrowserContext>();
let config: object;
beforeAll(async () => {
  await new Promise<void>((resolve) => logo.listen(0, '127.0.0.1', resolve));
  config = {
    ...CONFIG,
    company: 'Northlight',
    surveys: { before: 'diagnose', after: 'combined', open: [] },
    serverSecret: { env: 'SERVER_SECRET' },
    brand: { accent: '#c04000', logo: `http://127.0.0.1:${(logo.address() as AddressInfo).port}/logo.svg` },
  };
});
afterAll(async () => {
  for (const browser of browsers.values()) await browser.close();
  logo.close();
});

const env = { env: { SERVER_SECRET: 'a-long-secret' } };

interface Look {
  readonly locale: string;
  readonly colorScheme: 'light' | 'dark';
  readonly width: number;
}

/** What stands before the customer, looked at as axe and a ruler do; and as people do, where PICTURES names a folder. */
async function lookAt(
  page: Page,
  name: string,
  { locale, colorScheme, width }: Look,
  rules: object = {},
): Promise<void> {
  await page.waitForFunction('[...document.images].every((image) => image.complete)');
  if (process.env['PICTURES']) {
    const path = `${process.env['PICTURES']}/${name}-${locale}-${colorScheme}-${width}.png`;
    await page.screenshot({ path, fullPage: true });
  }
  await page.evaluate(axe);
  const found = await page.evaluate(
    `axe.run({ rules: ${JSON.stringify(rules)} }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`,
  );
  expect([name, found]).toEqual([name, []]);
  expect(await page.evaluate('document.documentElement.lang')).toBe(locale);
  expect([name, await page.evaluate('document.documentElement.scrollWidth <= innerWidth')]).toEqual([
    name,
    true,
  ]);
  const { small, first } = await page.evaluate(() => ({
    small: [...document.querySelectorAll('a, button, summary, textarea, label:has(input)')].flatMap(
      (target) => {
        const { width, height } = target.getBoundingClientRect();
        const isWord = target.matches('a') && getComputedStyle(target).display === 'inline';
        return !isWord && width > 0 && Math.min(width, height) < 24 ? [target.outerHTML] : [];
      },
    ),
    first: document.querySelectorAll('button:not(.plain), .button').length,
  }));
  expect([name, small]).toEqual([name, []]);
  expect([name, first <= 1], 'one thing to do above all').toEqual([name, true]);
}

const looks: Look[] = [
  { locale: 'en', colorScheme: 'light', width: 1280 },
  { locale: 'en', colorScheme: 'dark', width: 390 },
  { locale: 'es', colorScheme: 'dark', width: 1280 },
  { locale: 'ro', colorScheme: 'light', width: 320 },
  { locale: 'ar', colorScheme: 'light', width: 390 },
];
const named = looks.map((look) => [look.locale, look.colorScheme, look.width, look] as const);

/** In a browser set to that language: so it asks for pages. */
async function pageFor({ locale, colorScheme, width }: Look): Promise<Page> {
  const browser = browsers.get(locale) ?? (await launchChromium({ locale }));
  browsers.set(locale, browser);
  const page = await browser.newPage();
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 800 });
  return page;
}

/** The first button of the page, pressed by hand. */
const press = async (page: Page, at = 0): Promise<void> => {
  const gone = page.waitForEvent('load');
  await page.locator('button').nth(at).press('Enter');
  await gone;
};

test.each(named)(
  'the survey behind a link in %s, %s, %i px, from the mail to the thanks',
  async (locale, _c, _w, look) => {
    // It stands still but for a person's reading: what is sent at once is asked to be sent again.
    let at = Date.now();
    const collector = await start(config, {
      ...env,
      now: () => at,
    });
    const { session } = await startSession(collector.url, { ...diagnosed, locale });
    const page = await pageFor(look);
    const made = await fetch(`${collector.url}/v1/links`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer a-long-secret' },
      body: JSON.stringify({ session }),
    });
    const { url } = await made.json();
    await page.goto(`${url}?via=email&score=2`);
    await lookAt(page, 'survey', look);
    await press(page);
    await lookAt(page, 'survey-again', look);
    await page.locator('textarea').fill('Nobody called, pin: 1234');
    at += 2_000;
    await press(page);
    await lookAt(page, 'survey-missing', look);
    await page.locator('input[value=false]').check();
    at += 2_000;
    await press(page);
    await lookAt(page, 'survey-thanks', look);
    await press(page);
    await lookAt(page, 'survey-called-back', look);
    await page.goto(url);
    await lookAt(page, 'survey-answered', look);
    await page.goto(`${url}/stop`);
    await lookAt(page, 'stop', look);
    await press(page);
    await lookAt(page, 'stop-done', look);
    await page.goto(`${collector.url}/a/22222222222222`);
    await lookAt(page, 'unknown', look);
    await page.goto(collector.url);
    await lookAt(page, 'code', look);
    await page.locator('input.code').fill('123 456 7890');
    await press(page);
    await lookAt(page, 'code-wrong', look);
    await page.close();
  },
);

test.each(named)('the page of a request in %s, %s, %i px, in every state', async (locale, _c, _w, look) => {
  const collector = await start(config, env);
  const page = await pageFor(look);
  const ask = (answers: object) =>
    startSession(collector.url, { ...diagnosed, answers: { ...answered, ...answers }, locale });
  const { request } = await ask({});
  await page.goto(request.url);
  await lookAt(page, 'request-in-hand', look);
  await page
    .locator('textarea')
    .fill('Zahlungsdienstleistungsrahmenvertragsbedingungen\nIMEI 356938035643809');
  await press(page);
  await page.locator('summary').press('Enter');
  await lookAt(page, 'request-added', look);
  await press(page, 1);
  await lookAt(page, 'request-withdrawn', look);
  const alone = await start({ ...config, assumePresent: false }, env);
  const { request: waiting } = await startSession(alone.url, { ...diagnosed, locale });
  await page.goto(waiting.url);
  await lookAt(page, 'request-waiting', look);
  const over = await ask({ platform: 'mac' });
  await post(collector.url, `/v1/sessions/${over.session}/end`, { secret: secretOf(over.session) });
  await page.goto(over.request.url);
  await lookAt(page, 'request-over', look);
  await page.close();
});

/** A mail stands inside its program's page, whose landmarks and title are the program's. */
const IN_A_MAIL_PROGRAM = {
  'landmark-one-main': { enabled: false },
  region: { enabled: false },
};

test.each(named)('each mail in %s, %s, %i px', async (locale, _c, width, look) => {
  const settings = checkConfig(config);
  const session = {
    locale,
    agent: 'maria',
    customer: { name: 'Dora' },
    answers: {},
    context: {},
  } as unknown as Session;
  const url = 'https://ask.northlight.test/a/abcdefgh234567';
  const surveys = checkConfig({
    ...CONFIG,
    surveys: { before: null, after: 'csat-faces', open: ['nps', 'ces', 'solved'] },
  }).surveys;
  const mails = {
    'mail-received': acknowledgementMail(session, { number: 'K7M2Q9P', url }, settings),
    ...Object.fromEntries(
      [surveys.after, ...surveys.open].map((survey) => [
        `mail-${survey?.id}`,
        survey && surveyMail(session, survey, url, settings, survey.id === 'nps'),
      ]),
    ),
  };
  const page = await pageFor({ ...look, width: width > 560 ? 700 : width });
  for (const [name, mail] of Object.entries(mails)) {
    await page.setContent(mail?.html ?? '');
    await lookAt(page, name, look, IN_A_MAIL_PROGRAM);
  }
  await page.close();
});

const answered = { platform: 'mac', contact: { name: 'Dora', email: 'dora@example.org' } };
const diagnosed = { survey: 'diagnose', surveyVersion: 2, answers: answered };
