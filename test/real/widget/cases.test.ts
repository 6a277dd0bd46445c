import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { after, before } from '../../../demo/company/surveys.ts';
import type { Survey } from '../../../shared/survey/survey.ts';
import { launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { type Site, startSite } from './support/site.ts';

/** Situations reported of surveys on other people's pages: what was said stays, and nothing is answered by accident. */

let context: BrowserContext;
let site: Site;
let page: Page;

beforeAll(async () => {
  context = await launchChromium({ viewport: { width: 390, height: 844 }, hasTouch: true });
});
afterAll(() => context?.close());
afterEach(async () => {
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

/** The site whose pages the tests of this group open. */
function withSite(change: Parameters<typeof startSite>[0]): void {
  beforeAll(async () => {
    site = await startSite(change);
  });
  afterAll(() => site?.close());
  beforeEach(async () => {
    page = await context.newPage();
  });
}

const open = (query: string): Promise<unknown> => page.goto(`${site.page}/?${query}`);
const doing = (...call: unknown[]): string =>
  `tag=${encodeURIComponent(`data-do='${JSON.stringify(call)}'`)}`;
const card = (): Locator => page.locator('overdesk-survey .card');
const main = (): Locator => page.locator('overdesk-survey .foot .main');
const memory = (): Promise<Record<string, unknown>> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('overdesk:northlight') ?? '{}'));
const session = (): Promise<string> => eventually(async () => String((await memory())['session'] ?? ''));

/** The other tab writes, and this one has heard of it. */
async function writtenInAnotherTab(): Promise<void> {
  await page.evaluate(() => {
    addEventListener('storage', () => document.body.setAttribute('data-heard', ''), { once: true });
  });
  const other = await context.newPage();
  await other.goto(`${site.page}/preview/`);
  await other.evaluate(() => localStorage.setItem('cart', String(Math.random())));
  await page.locator('[data-heard]').waitFor();
  await page.evaluate(() => document.body.removeAttribute('data-heard'));
  await other.close();
}

/** ms: what the page hears within is one press. The browser itself counts a finger's, the driver a mouse's. */
const DOUBLE: Readonly<Record<string, number>> = { click: 600, tap: 240 };

/** A double click, or a finger that comes down twice; resolves with whether the page has heard it as that. */
async function pressTwice(face: Locator, how: string): Promise<boolean> {
  const heard = await page.evaluateHandle(() => {
    const at: number[] = [];
    addEventListener('pointerup', () => at.push(performance.now()), { capture: true });
    return at;
  });
  if (how === 'click') await face.dblclick({ delay: 100 });
  else {
    const { x, y, width, height } = (await face.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const tap = () => page.touchscreen.tap(x + width / 2, y + height / 2);
    // As long as a finger takes, which waits for no page.
    const first = tap();
    await page.waitForTimeout(120);
    await Promise.all([first, tap()]);
  }
  const [first = 0, second = Number.POSITIVE_INFINITY] = await heard.jsonValue();
  return second - first < (DOUBLE[how] ?? 0);
}

describe('on a shop’s page', () => {
  withSite({});

  test('resting on Help takes no survey away, nor a word of it', async () => {
    await open(doing('after', { way: 'inline', into: '#here' }));
    await page.getByRole('radio', { name: 'Satisfied, 4 of 5' }).click();
    await page.getByRole('radio', { name: '9 of 10' }).click();
    await page.getByRole('textbox').fill('Half a comm');
    const prepared = page.waitForResponse((response) => response.url().endsWith('/en.js'));
    await page.getByRole('link', { name: 'Help' }).hover();
    await (await prepared).finished();
    await page.getByRole('textbox').pressSequentially('ent');
    expect(await page.getByRole('textbox').inputValue()).toBe('Half a comment');
    await main().click();
    await eventually(() => site.responses().some(({ answers }) => answers['comment'] === 'Half a comment'));
  });

  test('another tab that writes something else takes no card away', async () => {
    await open('');
    await page.evaluate(() => {
      window.overdesk('identify', { name: 'María', email: 'maria@example.com' });
      window.overdesk('context', { platform: 'mac', problem: 'sign-in', urgency: 'urgent' });
      window.overdesk('ask');
    });
    const id = await session();
    const { secrets } = (await memory()) as { secrets: Record<string, string> };
    const body = JSON.stringify({ secret: secrets[id] });
    await fetch(`${site.collector}/v1/sessions/${id}/end`, { method: 'POST', body });
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.getByRole('radio', { name: 'Dissatisfied, 2 of 5' }).click();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    const offer = page.getByRole('button', { name: 'Back to the same person' });
    await offer.waitFor();
    await writtenInAnotherTab();
    expect(await offer.isVisible()).toBe(true);
    await page.evaluate(() => window.overdesk('context', { platform: null }));
    await page.evaluate(() => window.overdesk('ask'));
    await page.getByRole('radio', { name: 'Mac' }).waitFor();
    await writtenInAnotherTab();
    expect(await page.getByRole('radio', { name: 'Mac' }).isVisible()).toBe(true);
  });

  // Where the second half of it falls: on the next question's own points, for their places overlap.
  test.each(['click', 'tap'])('a double %s answers one question', async (how) => {
    const ids = () => new Set(site.responses().map(({ id }) => id));
    let earlier = ids();
    // On a busy machine more time may pass between the two than a hand takes, and they are two: then once more.
    await eventually(async () => {
      await open(doing('after', { way: 'inline', into: '#here' }));
      const face = page.getByRole('radio', { name: 'Satisfied, 4 of 5' });
      await face.waitFor();
      earlier = ids();
      if (await pressTwice(face, how)) return true;
      await page.evaluate(() => localStorage.clear());
      await page.close();
      page = await context.newPage();
      return false;
    });
    await page.getByRole('radio', { name: '9 of 10' }).waitFor();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('button', { name: 'Send' }).dblclick({ delay: 100 });
    await card().filter({ hasText: 'Thank you' }).waitFor();
    const fresh = () => site.responses().filter(({ id }) => !earlier.has(id));
    await eventually(() => fresh()[0]?.state === 'complete');
    expect(fresh()).toMatchObject([{ answers: { csat: 4 } }]);
  });

  test('a double click on Help opens one survey, once', async () => {
    await open('');
    await page.evaluate(() =>
      window.overdesk('on', 'open', () =>
        document.body.setAttribute('data-opened', `${document.body.dataset['opened'] ?? ''}1`),
      ),
    );
    await page.getByRole('link', { name: 'Help' }).dblclick({ delay: 100 });
    await page.getByRole('radio', { name: 'Mac' }).waitFor();
    expect(await page.locator('body').getAttribute('data-opened')).toBe('1');
  });
});

describe('in a language that is not one of ours', () => {
  const dutch: Survey = {
    ...before,
    questions: before.questions.map((question) =>
      question.id === 'platform'
        ? { ...question, title: { ...question.title, nl: 'Waar gebruikt u Northlight?' } }
        : question,
    ),
  };
  withSite({
    surveys: { before: dutch, after },
    desk: {
      skills: {},
      queues: [{ id: 'general', name: 'General' }],
      agents: [
        { id: 'ana', name: 'Ana Pop', languages: ['en'], skills: {} },
        { id: 'daan', name: 'Daan Vos', languages: ['nl'], skills: {} },
      ],
      rules: [],
    },
  });

  test('the survey speaks it, our own words are English, and who speaks it helps', async () => {
    await open('lang=nl');
    await page.evaluate(() => {
      window.overdesk('identify', { name: 'Sanne', email: 'sanne@example.nl' });
      window.overdesk('context', { problem: 'sign-in', urgency: 'today' });
      window.overdesk('ask');
    });
    await page.getByRole('group', { name: 'Waar gebruikt u Northlight?' }).waitFor();
    expect(await page.getByRole('button', { name: 'Close' }).count()).toBe(1);
    const started = page.waitForRequest((request) => request.url().endsWith('/v1/sessions'));
    await page.getByText('Mac', { exact: true }).click();
    expect((await started).postDataJSON()).toMatchObject({ locale: 'nl' });
    await card()
      .filter({ hasText: /Daan Vos.*speaks your language/ })
      .waitFor();
  });
});

describe('a question that must be answered', () => {
  withSite({
    next: 'chat',
    chat: { tool: 'tawk' },
    surveys: {
      before: {
        ...before,
        questions: [
          { id: 'welcome', kind: 'info', required: false, title: { en: 'Two questions.' } },
          { id: 'who', kind: 'contact', required: true, fields: ['name'], title: { en: 'Who are you?' } },
        ],
      },
      after,
    },
  });

  test('takes no blanks, nor what was taken back', async () => {
    const earlier = site.sessions();
    await open('');
    await page.getByRole('link', { name: 'Help' }).click();
    await main().click();
    await page.getByLabel('Name').fill('   ');
    await main().click();
    await page.getByText('Please answer this one.').waitFor();
    await page.getByLabel('Name').fill('Ana');
    await page.getByLabel('Name').fill('');
    await main().click();
    await page.getByText('Please answer this one.').waitFor();
    await page.getByLabel('Name').fill('Ana');
    await main().click();
    await page.getByRole('button', { name: 'Write to us' }).click();
    await page.getByLabel('Email').fill('  ');
    await main().click();
    await page.getByText('Please answer this one.').waitFor();
    expect(site.sessions()).toBe(earlier);
    await page.getByLabel('Email').fill('ana@example.com');
    await main().click();
    await eventually(() => site.sessions() === earlier + 1);
  });
});

describe('words that ask nothing', () => {
  // As configurations of before could say.
  const hello = { id: 'hello', kind: 'info', required: false, title: { en: 'Hello.' } } as const;
  withSite({ surveys: { before, after: { ...after, questions: [hello, ...after.questions] } } });

  test('marked as required, they hold nobody up and the answers are complete', async () => {
    await context.route('**/en.after.js', async (route) => {
      const response = await route.fetch();
      const body = await response.text();
      const required = body.replace('id:"hello"', '$&,required:true');
      expect(required).not.toBe(body);
      await route.fulfill({ response, body: required });
    });
    await open(doing('after'));
    await page.getByText('Hello.').waitFor();
    await main().click();
    await page.getByRole('radio', { name: 'Satisfied, 4 of 5' }).click();
    await page.getByRole('radio', { name: '9 of 10' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await card().filter({ hasText: 'Thank you' }).waitFor();
    await eventually(() => site.responses()[0]?.state === 'complete');
    await context.unroute('**/en.after.js');
    expect(site.responses()).toMatchObject([{ answers: { csat: 4, nps: 9 } }]);
  });
});
