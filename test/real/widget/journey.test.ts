import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { goBack } from '../support/go-back.ts';
import { type Site, startSite } from './support/site.ts';

/** What a customer goes through, against a real collector, from the script tag on. */

type Shift = PerformanceEntry & {
  value: number;
  hadRecentInput: boolean;
  sources: readonly { readonly node: Node | null }[];
};
declare global {
  interface Window {
    /** The script tag's own function, as any page calls it. */
    overdesk(...call: readonly unknown[]): void;
    /** What has moved without being asked to. */
    shifts: number[];
    /** Somebody has tapped. */
    tapped?: true;
    /** Provided by the test: told what the page's policy objects to. */
    objected(what: unknown): void;
  }
}

let site: Site;
let context: BrowserContext;
let page: Page;
let said: string[];

beforeAll(async () => {
  site = await startSite({ leads: ['ana'] });
  context = await launchChromium({ viewport: { width: 390, height: 844 }, backForwardCache: true });
});
afterAll(async () => {
  await context?.close();
  await site?.close();
});
beforeEach(async () => {
  site.proxy.draw = () => 'none';
  page = await context.newPage();
  said = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
});
afterEach(async () => {
  await page.evaluate(() => localStorage.clear());
  await page.close();
});

const open = (query = ''): Promise<unknown> => page.goto(`${site.page}/?${query}`);
const tag = (attributes: string): string => `tag=${encodeURIComponent(attributes)}`;
const doing = (...call: unknown[]): string => tag(`data-do='${JSON.stringify(call)}'`);
const title = (): Promise<string | null> => page.locator('overdesk-survey .title').textContent();
/** The question has taken the focus: it does so once it is painted, and a key pressed before goes elsewhere. */
const focused = (question: string): Promise<void> =>
  page.locator('overdesk-survey .title:focus', { hasText: question }).waitFor();
const memory = (): Promise<Record<string, unknown>> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('overdesk:northlight') ?? '{}'));

/** Answers the pre-session survey by tapping; resolves with the session. */
async function ask(): Promise<string> {
  await page.getByRole('link', { name: 'Help' }).click();
  await page.getByText('Mac', { exact: true }).click();
  await page.getByText('I cannot sign in').click();
  await page.getByText('Urgent', { exact: true }).click();
  await page.getByLabel('Email').fill('maria@example.com');
  await page.locator('overdesk-survey .foot .main').click();
  return eventually(async () => String((await memory())['session'] ?? ''));
}

/** What the page that began the session says about it, said from outside. */
async function say(session: string, what: 'end' | 'state'): Promise<Response> {
  const secrets = (await memory())['secrets'] as Record<string, string>;
  const body = JSON.stringify({ secret: secrets[session] });
  return fetch(`${site.collector}/v1/sessions/${session}/${what}`, { method: 'POST', body });
}
const end = (session: string): Promise<unknown> => say(session, 'end');

describe('the way to a person', () => {
  test('asks, routes to who knows, says why, and leaves the page as it was', async () => {
    await open();
    expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBe(1);
    await ask();
    await page.locator('.card', { hasText: /Ana Pop.*Mac/ }).waitFor();
    expect(site.sessions()).toBeGreaterThan(0);
    expect(said).toEqual([]);
    expect(await page.evaluate(() => document.cookie)).toBe('');
  });

  test('tells who helps, why in chips, how they answer, and all of it again after a reload', async () => {
    await open();
    await ask();
    const told = async (): Promise<void> => {
      const card = page.locator('.card', { hasText: 'Ana Pop is helping you.' });
      await card.waitFor();
      const why = await card.getByRole('listitem').allTextContents();
      // Who was helped before in this browser reads that, too.
      expect([why[0], why.at(-1)]).toEqual(['knows Mac and signing in', 'is free now']);
      await card.getByText('Ana Pop will write to maria@…').waitFor();
      await card.getByRole('link', { name: /Your request: / }).waitFor();
    };
    await told();
    await page.reload();
    await page.getByRole('link', { name: 'Help' }).click();
    await told();
  });

  test('goes by keyboard alone, and arrow keys never send an answer', async () => {
    await open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await focused('Where do you use Northlight?');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.getByRole('radio', { name: 'Windows' }).isChecked()).toBe(true);
    await page.keyboard.press('ArrowUp');
    expect(await title()).toBe('Where do you use Northlight?');
    await page.keyboard.press('Enter');
    for (const choice of ['What is wrong?', 'How urgent is it?']) {
      await focused(choice);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
    }
    await focused('Where can we reach you?');
    await page.keyboard.press('Tab');
    await page.locator('overdesk-survey').getByLabel('Name').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('María');
    await page.keyboard.press('Tab');
    await page.locator('overdesk-survey').getByLabel('Email').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('maria@example.com');
    await page.keyboard.press('Enter');
    await page.locator('.card', { hasText: 'Ana Pop' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('overdesk-survey .card').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Help');
  });

  test('does not ask what the page has told', async () => {
    await open();
    await page.evaluate(() => {
      window.overdesk('identify', { name: 'María', email: 'maria@example.com' });
      window.overdesk('context', { platform: 'mac', urgency: 'urgent', plan: 'gold' });
      window.overdesk('ask');
    });
    await page.getByText('I cannot sign in').click();
    await page.locator('.card', { hasText: 'Ana Pop' }).waitFor();
  });

  test('an article that solves it ends the session as deflected', async () => {
    await open();
    await page.getByRole('link', { name: 'Help' }).click();
    await page.getByText('Mac', { exact: true }).click();
    await page.getByText('The lamp is not found').click();
    await page.getByText('This helps most people').waitFor();
    await page.getByText('Yes', { exact: true }).click();
    await page.locator('.card', { hasText: 'Glad we could help.' }).waitFor();
    const session = await eventually(async () => (await memory())['session']);
    const state = await (await say(String(session), 'state')).json();
    expect(state.state).toBe('deflected');
  });

  test('goes on after a reload where it was left', async () => {
    await open();
    await page.getByRole('link', { name: 'Help' }).click();
    await page.getByText('Mac', { exact: true }).click();
    await page.getByRole('group', { name: 'What is wrong?' }).waitFor();
    await page.reload();
    await page.getByRole('link', { name: 'Help' }).click();
    await page.getByRole('group', { name: 'What is wrong?' }).waitFor();
  });

  test('with the collector silent the page decides alone, and delivers once it is back', async () => {
    const before = site.sessions();
    await open();
    site.proxy.draw = () => 'before';
    await page.getByRole('link', { name: 'Help' }).click();
    await page.getByText('Mac', { exact: true }).click();
    await page.getByText('I cannot sign in').click();
    await page.getByText('Urgent', { exact: true }).click();
    await page.getByLabel('Email').fill('maria@example.com');
    await page.locator('overdesk-survey .foot .main').click();
    await page.locator('.card', { hasText: 'The Mac team will help you.' }).waitFor();
    expect(site.sessions()).toBe(before);
    site.proxy.draw = () => 'none';
    await eventually(async () => (await memory())['session']);
    expect(site.sessions()).toBe(before + 1);
  });

  test('with no collector at all the page’s own contact link works as ever', async () => {
    await context.route('**/widget/sites/**', (route) => route.abort());
    await open();
    await page.getByRole('link', { name: 'Help' }).click();
    await page.waitForURL('**/contact');
    await context.unroute('**/widget/sites/**');
  });
});

describe('afterwards', () => {
  test('asks once, without taking the focus, and keeps the score at the first tap', async () => {
    await open();
    const session = await ask();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'Other' }).focus();
    await end(session);
    const face = page.getByRole('radio', { name: 'Satisfied, 4 of 5' });
    await face.waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Other');
    await face.click();
    const stored = () => site.responses().filter((each) => each.session === session);
    await eventually(() => stored()[0]);
    expect(stored()).toMatchObject([{ state: 'partial', answers: { csat: 4 } }]);

    await page.getByRole('radio', { name: '9 of 10' }).click();
    await page.getByRole('textbox').fill('Fast. My card is 4111 1111 1111 1111.');
    await page.locator('overdesk-survey .title').click();
    await page.getByText('Removed for your privacy: card number').waitFor();
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.card', { hasText: 'Thank you' }).waitFor();
    await eventually(() => stored()[0]?.state === 'complete');
    expect(stored()).toMatchObject([{ answers: { csat: 4, nps: 9, comment: 'Fast. My card is •••.' } }]);

    await page.reload();
    await page.getByRole('link', { name: 'Help' }).hover();
    await eventually(() => page.evaluate(() => document.querySelector('overdesk-survey') !== null));
    expect(await page.locator('overdesk-survey .card').count()).toBe(0);
  });

  test('a reload in the middle goes on with the next question, under the same answer', async () => {
    await open();
    const session = await ask();
    await end(session);
    await page.getByRole('radio', { name: 'Satisfied, 4 of 5' }).click();
    await page.getByRole('radio', { name: '9 of 10' }).waitFor();
    await page.reload();
    await page.getByRole('radio', { name: '9 of 10' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await eventually(() =>
      site.responses().some((each) => each.session === session && each.state === 'complete'),
    );
    const stored = site.responses().filter((each) => each.session === session);
    expect(stored).toMatchObject([{ answers: { csat: 4, nps: 9 } }]);
  });

  test('two tabs ask as one', async () => {
    await open();
    const session = await ask();
    const other = await context.newPage();
    await other.goto(site.page);
    await end(session);
    await other.getByRole('radio', { name: 'Very satisfied, 5 of 5' }).click();
    await other.getByRole('button', { name: 'Skip' }).click();
    await other.getByRole('button', { name: 'Send' }).click();
    await other.locator('.card', { hasText: 'Thank you' }).waitFor();
    await eventually(() =>
      site.responses().some((each) => each.session === session && each.state === 'complete'),
    );
    await page.bringToFront();
    await eventually(async () => ((await memory())['done'] as string[] | undefined)?.includes(session));
    // The other tab writes first, and this one hears of it.
    await expect.poll(() => page.getByRole('radio', { name: '5 of 5' }).count()).toBe(0);
    expect(site.responses().filter((each) => each.session === session)).toHaveLength(1);
    await other.close();
  });

  test('a device whose clock is a year behind is heard, once', async () => {
    const before = site.responses().length;
    await page.addInitScript(() => {
      const now = Date.now;
      Date.now = () => now() - 400 * 86_400_000;
    });
    await open(doing('after'));
    await page.getByRole('radio', { name: 'Satisfied, 4 of 5' }).click();
    await page.getByRole('radio', { name: '9 of 10' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    await eventually(() => site.responses().slice(before)[0]?.state === 'complete');
    expect(site.responses().slice(before)).toMatchObject([{ answers: { csat: 4, nps: 9 } }]);
  });

  test('a low score reaches a person at once', async () => {
    await open();
    const session = await ask();
    await end(session);
    await page.getByRole('radio', { name: 'Dissatisfied, 2 of 5' }).click();
    await page.getByRole('button', { name: 'Skip' }).click();
    await page.getByRole('button', { name: 'Send' }).click();
    const told = page.waitForResponse((response) => response.url().endsWith(`${session}/recovery`));
    await page.getByRole('button', { name: 'Back to the same person' }).click();
    expect((await told).status()).toBe(204);
    await page.locator('.card', { hasText: 'We have told them' }).waitFor();
  });

  test('“ask me later” and “don’t ask again” are kept', async () => {
    await open();
    const session = await ask();
    await end(session);
    await page.getByRole('button', { name: 'Ask me later' }).click();
    await expect.poll(async () => (await memory())['later']).toBeGreaterThan(Date.now() + 3_600_000);
    const looked = page.waitForResponse((response) => response.url().includes(`/v1/sessions/${session}`));
    await page.reload();
    await page.getByRole('link', { name: 'Help' }).hover();
    await looked;
    expect(await page.locator('overdesk-survey .card').count()).toBe(0);
    await page.evaluate(() => {
      const memory = JSON.parse(localStorage.getItem('overdesk:northlight') ?? '{}');
      localStorage.setItem('overdesk:northlight', JSON.stringify({ ...memory, later: 0 }));
    });
    await page.reload();
    await page.getByRole('button', { name: 'Don’t ask again' }).click();
    await expect.poll(memory).toMatchObject({ never: 1, done: [session] });
  });
});

describe('the host page is not harmed', () => {
  test('strict CSP and Trusted Types: both surveys, no violation, nothing configured', async () => {
    const violations: unknown[] = [];
    await page.exposeFunction('objected', (what: unknown) => violations.push(what));
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        window.objected({ violatedDirective, blockedURI, sample });
      });
    });
    await open('csp=strict');
    const session = await ask();
    await end(session);
    await page.getByRole('radio', { name: 'Very satisfied, 5 of 5' }).click();
    await page.getByRole('radio', { name: '9 of 10' }).waitFor();
    // The style sheet is really there.
    expect(await page.locator('overdesk-survey').evaluate((host) => getComputedStyle(host).position)).toBe(
      'fixed',
    );
    expect(violations).toEqual([]);
    expect(said).toEqual([]);
  });

  test('the back/forward cache keeps the page, survey and all', async () => {
    let restored = false;
    // A browser short of memory lets go of any page.
    for (let tries = 0; !restored && tries < 5; tries++) {
      await open(doing('after'));
      await page.getByRole('radio', { name: '4 of 5' }).waitFor();
      restored = await goBack(page, `${site.page}/preview/`);
    }
    expect(restored).toBe(true);
    await page.getByRole('radio', { name: 'Satisfied, 4 of 5' }).click();
    await page.getByRole('radio', { name: '9 of 10' }).waitFor();
  });

  test('the layout does not shift when the survey opens', async () => {
    await page.addInitScript(() => {
      window.shifts = [];
      addEventListener('pointerdown', () => Object.assign(window, { tapped: true }), { capture: true });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as Shift[]) {
          // What the survey moves of its own after a tap is what the tap asked for, however long a busy machine takes over it.
          const moved = window.tapped
            ? entry.sources.filter(({ node }) => document.querySelector('main')?.contains(node))
            : entry.sources;
          if (!entry.hadRecentInput && moved.length > 0) window.shifts.push(entry.value);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await open(doing('after'));
    await page.getByRole('radio', { name: 'Satisfied, 4 of 5' }).click();
    await page.getByRole('radio', { name: '9 of 10' }).waitFor();
    expect(await page.evaluate(() => window.shifts)).toEqual([]);
  });

  test('a page that swaps its body, and a tag that runs twice, keep one survey', async () => {
    await open();
    await page.evaluate(() => {
      const script = document.querySelector<HTMLScriptElement>('script[data-site]');
      const again = document.createElement('script');
      again.src = script?.src ?? '';
      again.dataset['site'] = 'northlight';
      document.body.append(again);
    });
    await page.getByRole('link', { name: 'Help' }).click();
    await page.getByText('Mac', { exact: true }).waitFor();
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.innerHTML = '<a href="/contact" data-overdesk="ask">Help</a>';
      document.body.replaceWith(body);
    });
    await page.getByRole('link', { name: 'Help' }).click();
    await page.getByText('Mac', { exact: true }).waitFor();
    expect(await page.locator('overdesk-survey').count()).toBe(1);
  });

  test('without consent nothing is loaded, stored or sent; withdrawn, everything is gone', async () => {
    await open(tag(`data-consent data-do='["after"]'`));
    await page.getByRole('link', { name: 'Help' }).hover();
    expect(await page.evaluate(() => performance.getEntriesByType('resource').length)).toBe(1);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    const consent = (given: boolean): Promise<void> =>
      page.evaluate((yes) => window.overdesk('consent', yes), given);
    await consent(true);
    await page.getByRole('radio', { name: 'Satisfied, 4 of 5' }).click();
    await page.getByRole('radio', { name: '9 of 10' }).waitFor();
    await consent(false);
    await eventually(() => page.evaluate(() => localStorage.length === 0));
    await expect.poll(() => page.locator('overdesk-survey').count()).toBe(0);
  });

  test('the doctor says what is here and what is in the way', async () => {
    await open();
    const findings = await page.evaluate(
      () =>
        new Promise<{ level: string; text: string }[]>((resolve) => {
          window.overdesk('on', 'doctor', resolve);
          window.overdesk('doctor');
        }),
    );
    expect(findings.map(({ level, text }) => `${level}: ${text}`)).toEqual(
      expect.arrayContaining([
        'ok: Survey before the session: northlight-before.',
        'ok: Survey after the session: northlight-after.',
        expect.stringMatching(/^ok: Collector .* answers 200\.$/),
      ]),
    );
  });
});
