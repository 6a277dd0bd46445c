import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Site, startSite } from './support/site.ts';

/** Every scale as a ruler sees it: a point that looks further from the next is chosen less often. */

let site: Site;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  site = await startSite();
  context = await launchChromium();
  page = await context.newPage();
});
afterAll(async () => {
  await context?.close();
  await site?.close();
});

test.each([
  ['en', 320],
  ['ar', 320],
  ['es', 390],
  ['ro', 1280],
] as const)(
  'in %s at %i px a scale is one row of equal points, figures in their middle, its ends under their ends',
  async (language, width) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${site.page}/preview/?lang=${language}`);
    await page.getByText('4711').first().waitFor();
    const faults = await page.evaluate(() => {
      const found: string[] = [];
      const middleOf = ({ left, right }: DOMRect): number => (left + right) / 2;
      const near = (a: number, b: number, px: number): boolean => Math.abs(a - b) <= px;
      for (const host of document.querySelectorAll('overdesk-survey')) {
        const points = host.shadowRoot?.querySelector('.points');
        if (!points) continue;
        const tell = (what: string): number =>
          found.push(`${host.parentElement?.getAttribute('aria-label')}: ${what}`);
        const picks = [...points.querySelectorAll('.pick')];
        const boxes = picks.map((pick) => pick.getBoundingClientRect());
        const [first] = boxes;
        const last = boxes.at(-1);
        if (!first || !last) continue;
        if (boxes.some(({ top, width }) => top !== first.top || !near(width, first.width, 0.5)))
          tell('not one row of equal points');
        for (const [at, pick] of picks.entries()) {
          const words = document.createRange();
          words.selectNodeContents(pick.querySelector('span') ?? pick);
          const drawn = pick.querySelector('svg') ?? words;
          if (!near(middleOf(drawn.getBoundingClientRect()), middleOf(boxes[at] ?? first), 0.6))
            tell(`${pick.textContent} stands beside its middle`);
        }
        const rtl = getComputedStyle(points).direction === 'rtl';
        const [low, high] = [...(points.nextElementSibling?.children ?? [])].map((end) =>
          end.getBoundingClientRect(),
        );
        const side = (box: DOMRect | undefined, start: boolean): number =>
          (start === rtl ? box?.right : box?.left) ?? Number.NaN;
        if (!near(side(low, true), side(first, true), 8)) tell('the first end is not under the first point');
        if (!near(side(high, false), side(last, false), 8)) tell('the last end is not under the last point');
      }
      return found;
    });
    expect(faults).toEqual([]);
  },
);
