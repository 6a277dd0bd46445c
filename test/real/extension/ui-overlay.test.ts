import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { storyPage } from '../../fixtures/stories/build.ts';
import { launchChromium } from '../support/chromium.ts';

/** The real overlay over a background that tells sample views, in a real Chromium, on a page that wishes it ill. */

let context: BrowserContext;
let page: Page;
let cdp: CDPSession;
const spoken: string[] = [];

beforeAll(async () => {
  context = await launchChromium();
  page = await context.newPage();
  cdp = await context.newCDPSession(page);
  page.on('console', (message) => spoken.push(message.text()));
  page.on('pageerror', (error) => spoken.push(error.message));
  const body = await storyPage('overlay');
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `${body}<style>* { all: unset !important; color: red !important; font-size: 40px !important }
        dialog:not([open]) { display: none !important }</style>
        <dialog><button>Host</button></dialog>`,
    }),
  );
});
afterAll(() => context.close());

async function open(story: string, dir: 'ltr' | 'rtl' = 'ltr'): Promise<void> {
  await page.goto(`http://127.0.0.1:1/?story=${encodeURIComponent(story)}&dir=${dir}`);
  await page.locator('.chip').waitFor();
}
beforeEach(() => {
  spoken.length = 0;
});

describe('the overlay', () => {
  it('adds no node and no listener in a thousand ticket switches', async () => {
    await open('full');
    const switches = (count: number) =>
      page.evaluate(async (count) => {
        const slot = globalThis.overdeskPage;
        for (let at = 0; at < count; at++) {
          const open = { helpdesk: 'request-tracker', ticket: String(at), session: null };
          if (slot) slot.open = open;
          slot?.overlay?.(open, null);
          await new Promise((resolve) => setTimeout(resolve));
        }
      }, count);
    const counts = async () => {
      await page.locator('.card').waitFor();
      await cdp.send('HeapProfiler.collectGarbage');
      const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters');
      return { nodes, jsEventListeners };
    };
    await switches(20);
    const before = await counts();
    await switches(1000);
    expect(await counts()).toEqual(before);
  });

  it('leaves nothing behind and listens no more when its loader is gone', async () => {
    await open('full');
    const before = await page.evaluate('story.listeners.size');
    await page.evaluate('loader.abort()');
    expect(await page.locator('overdesk-note').count()).toBe(0);
    expect([before, await page.evaluate('story.listeners.size')]).toEqual([1, 0]);
    expect(await page.evaluate(() => globalThis.overdeskPage?.overlay)).toBeNull();
  });

  it('leaves in silence when the extension was updated under it', async () => {
    await open('full');
    await page.evaluate('delete chrome.runtime.id');
    await page.locator('.chip').click();
    await page.locator('overdesk-note').waitFor({ state: 'detached' });
    expect(await page.evaluate('story.listeners.size')).toBe(0);
    expect(spoken).toEqual([]);
  });

  it('asks again when the worker was just being replaced', async () => {
    await page.goto('http://127.0.0.1:1/?story=no%20worker');
    await page.locator('overdesk-note').waitFor({ state: 'attached' });
    expect(await page.locator('.chip').count()).toBe(0);
    await page.evaluate('story.tell("full")');
    await page.locator('.chip').waitFor();
    expect(spoken).toEqual([]);
  });

  it('shows what changed without a reload, and never the last customer over the next ticket', async () => {
    await open('fresh');
    expect(await page.locator('.card').textContent()).toContain('They are asked once');
    await page.evaluate('story.tell("full"); story.push()');
    await page.getByText('4 of 5 · Satisfied').waitFor();
    const during = await page.evaluate(() => {
      const slot = globalThis.overdeskPage;
      const next = { helpdesk: 'request-tracker', ticket: '1042', session: null };
      if (slot) slot.open = next;
      slot?.overlay?.(next, null);
      return document.querySelector('overdesk-note')?.shadowRoot?.textContent;
    });
    expect(during).toBe('');
  });

  it('hides under the host’s modal dialogs and fullscreen, and comes back', async () => {
    await open('full');
    const note = page.locator('overdesk-note');
    await page.evaluate(() => document.querySelector('dialog')?.showModal());
    await expect.poll(() => note.isHidden()).toBe(true);
    await page.evaluate(() => document.querySelector('dialog')?.close());
    await expect.poll(() => note.isVisible()).toBe(true);
    await page.locator('main').evaluate((main) => main.requestFullscreen());
    await expect.poll(() => note.isHidden()).toBe(true);
    await page.evaluate(() => document.exitFullscreen());
    await expect.poll(() => note.isVisible()).toBe(true);
  });

  it('opens and closes by keyboard: chip, card, Escape, and the focus comes back', async () => {
    await open('closed');
    await page.evaluate('addEventListener("keydown", ({ key }) => (globalThis.heard ??= []).push(key))');
    const chip = page.locator('.chip');
    await page.keyboard.press('Tab');
    expect(await chip.evaluate((button) => button.matches(':focus-visible'))).toBe(true);
    await page.keyboard.press('Enter');
    expect(await chip.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Tab');
    expect(await page.locator('.card').evaluate((card) => card.matches(':focus'))).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('.card').count()).toBe(0);
    expect(await chip.evaluate((button) => button.matches(':focus'))).toBe(true);
    expect(await page.evaluate('globalThis.heard')).toEqual(['Tab']);
  });

  it.each(['ltr', 'rtl'] as const)(
    'is a 32 px chip and a 320 px card at the end of the line (%s)',
    async (dir) => {
      await open('offered', dir);
      const view = page.viewportSize() ?? { width: 0, height: 0 };
      const chip = await page.locator('.chip').boundingBox();
      const card = await page.locator('.card').boundingBox();
      expect([chip?.width, chip?.height, card?.width]).toEqual([32, 32, 320]);
      const end = dir === 'ltr' ? view.width - 16 - 32 : 16;
      expect([chip?.x, chip?.y]).toEqual([end, view.height - 16 - 32]);
      for (const button of await page.locator('overdesk-note button').all()) {
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
      }
    },
  );

  it('keeps its own look under a page that overrides everything', async () => {
    await open('full');
    const look = await page
      .locator('.card .value')
      .first()
      .evaluate((value) => {
        const { fontSize, color } = getComputedStyle(value);
        return { fontSize, color };
      });
    expect(look.fontSize).toBe('20px');
    expect(look.color).not.toBe('rgb(255, 0, 0)');
  });

  it('is not printed with the ticket', async () => {
    await open('full');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.chip').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
  });

  it('has no field to type into and says nothing on the console', async () => {
    for (const story of ['full', 'offered', 'sick', 'new', 'sick closed']) {
      await open(story);
      expect(
        await page.locator('overdesk-note').locator('input, textarea, select, [contenteditable]').count(),
      ).toBe(0);
    }
    expect(spoken).toEqual([]);
  });
});
