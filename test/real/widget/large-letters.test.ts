import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Site, startSite } from './support/site.ts';

/** A reader whose browser writes in 28 px, on the narrowest phone. */

let site: Site;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  context = await launchChromium({ letters: 28, viewport: { width: 320, height: 800 } });
  page = await context.newPage();
});
afterAll(async () => {
  await context?.close();
  await site?.close();
});

test.each(['en', 'es', 'ro', 'pt-BR', 'fr', 'de', 'it', 'ar'])(
  'in %s every state is followed by the card, nothing scrolls sideways, is cut or broken',
  async (language) => {
    await page.goto(`${site.page}/preview/?lang=${language}`);
    await page.getByText('4711').first().waitFor();
    await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
    const faults = await page.evaluate(() => {
      const found: string[] = [];
      if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
      for (const host of document.querySelectorAll('overdesk-survey')) {
        const state = host.parentElement?.getAttribute('aria-label');
        const card = host.shadowRoot?.querySelector('.card');
        if (!card) continue;
        const tell = (what: string): number => found.push(`${state}: ${what}`);
        if (getComputedStyle(card).fontSize !== '28px') tell('the card is smaller than the reader’s letters');
        if (card.scrollWidth > card.clientWidth) tell('the card scrolls sideways');
        const { left, right } = card.getBoundingClientRect();
        for (const each of card.querySelectorAll('.title, .hint, .pick, .ends, button, input, textarea, p')) {
          const box = each.getBoundingClientRect();
          if (box.width && (box.left < left || box.right > right)) tell(`${each.textContent} stands out`);
          if (each.matches('button, .pick') && each.scrollWidth > each.clientWidth + 1)
            tell(`${each.textContent} is cut`);
        }
        for (const figure of card.querySelectorAll('.number .pick span')) {
          const lines = document.createRange();
          lines.selectNodeContents(figure);
          if (new Set([...lines.getClientRects()].map(({ top }) => top)).size > 1)
            tell(`${figure.textContent} is broken`);
        }
      }
      return found;
    });
    expect(faults).toEqual([]);
  },
);
