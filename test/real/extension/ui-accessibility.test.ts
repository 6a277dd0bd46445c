import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storyPage } from '../../fixtures/stories/build.ts';
import { leads } from '../../fixtures/stories/lead-views.ts';
import { options, overlays, panels } from '../../fixtures/stories/views.ts';
import { launchChromium } from '../support/chromium.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const places = { overlay: overlays, sidepanel: panels, options, lead: leads } as const;
/** 240 px: a narrow side panel, or a wide one at 200 %. */
/** Which parts of the side panel differ in a story. */
const parts: Readonly<Record<string, readonly string[]>> = {
  full: ['today', 'customers', 'numbers', 'numbers/2026-11-01..2026-11-15', 'growing'],
  aimed: ['numbers', 'growing'],
  trained: ['growing'],
  'no praise': ['customers'],
  'no numbers': ['numbers'],
};
const themes = [
  { colorScheme: 'light', dir: 'ltr', language: 'es', width: 320 },
  { colorScheme: 'dark', dir: 'ltr', language: 'ro', width: 320 },
  { colorScheme: 'light', dir: 'rtl', language: 'ar', width: 400 },
  { colorScheme: 'dark', dir: 'rtl', language: 'ar', width: 240 },
] as const;

/** Words that reach out of what holds them: behind a clipped edge, or over one. */
const cutWords = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('body *')]
    .filter((element) => [...element.childNodes].some((node) => node instanceof Text && node.data.trim()))
    .filter((element) => element.closest('.unseen, select') === null)
    .filter((element) => element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
    .filter((element) => getComputedStyle(element).overflowX !== 'auto')
    .map((element) => `${element.className || element.tagName}: ${element.textContent.slice(0, 60)}`);

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  context = await launchChromium();
  page = await context.newPage();
});
afterAll(() => context.close());

describe.each(Object.keys(places) as (keyof typeof places)[])('the %s', (place) => {
  beforeAll(async () => {
    const body = await storyPage(place);
    await page.unrouteAll();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body }));
  });

  it.each(Object.keys(places[place]))(
    'has no accessibility fault in “%s”, in any theme and direction',
    async (story) => {
      const findings: string[] = [];
      const seen = place === 'sidepanel' ? (parts[story] ?? (['today'] as const)) : ([''] as const);
      const looks = themes.flatMap((theme) => seen.map((part) => ({ ...theme, part })));
      for (const { colorScheme, dir, language, width, part } of looks) {
        await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await page.setViewportSize({ width, height: 700 });
        // The same address but for its part would load nothing.
        await page.goto('about:blank');
        await page.goto(
          `http://127.0.0.1:1/?story=${encodeURIComponent(story)}&dir=${dir}&language=${language}#${part}`,
        );
        await page.locator('.note, .box, .empty').filter({ visible: true }).first().waitFor();
        // What is folded may hold folded parts of its own, drawn when it opens.
        await page.evaluate(async () => {
          for (;;) {
            const folded = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
            if (folded.length === 0) break;
            await Promise.all(
              folded.map((details) => {
                const unfolded = new Promise((toggled) => details.addEventListener('toggle', toggled));
                details.open = true;
                return unfolded;
              }),
            );
            await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
          }
        });
        await page.evaluate(axe);
        const violations: readonly Finding[] = await page.evaluate(
          'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], resultTypes: ["violations"] }).then((result) => result.violations)',
        );
        for (const { id, nodes } of violations)
          findings.push(
            `${colorScheme} ${dir}: ${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary}`).join('\n')}`,
          );
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wider > 0) findings.push(`${colorScheme} ${dir}: ${wider} px wider than the window`);
        const direction = await page.evaluate(() => getComputedStyle(document.documentElement).direction);
        if (place !== 'overlay' && direction !== dir)
          findings.push(`${colorScheme} ${dir}: reads ${direction}`);
        for (const cut of await page.evaluate(cutWords)) findings.push(`${colorScheme} ${dir}: cut: ${cut}`);
      }
      expect(findings).toEqual([]);
    },
  );
});
