import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type Site, startSite } from './support/site.ts';

/** Every state in every theme and direction, wide and narrow, on the page that `widget/preview` builds. */

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}
interface Axe {
  run(context: unknown, options: unknown): Promise<{ violations: Violation[] }>;
}
declare global {
  interface Window {
    axe: Axe;
  }
}

const axe = readFileSync(new URL('../../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
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

async function preview(query: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 800 });
  await page.goto(`${site.page}/preview/?${query}`);
  // What is drawn after an answer from the desk is there, and no animation hides a colour.
  await page.getByText('4711').first().waitFor();
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
}

/** `others`: rules that do not apply where one page shows the same survey thirty times. */
async function violations(others: readonly string[] = []): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    (rules) =>
      window.axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: false }])),
      }),
    others,
  );
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => JSON.stringify(target)).join(' ')}`,
  );
}

// One language for each direction: axe reads structure and colours, and these are the same in all.
describe.each(['en', 'ar'])('in %s', (language) => {
  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 320],
    ['dark', 320],
  ])('no axe violation in any state, %s, %i px', async (theme, width) => {
    await preview(`lang=${language}&theme=${theme}`, width);
    expect(await violations(['landmark-unique'])).toEqual([]);
  });
});

test.each(['popup', 'modal', 'page', 'inline'])('no axe violation where it stands: %s', async (way) => {
  await page.goto(`${site.page}/preview/?lang=es&state=nps&way=${way}`);
  await page.getByRole('radio').first().waitFor();
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished)));
  expect(await violations()).toEqual([]);
});

test.each(['en', 'es', 'ro', 'pt-BR', 'fr', 'de', 'it', 'ar'])(
  'in %s at 320 px nothing is cut off or runs over, and every target is 44 px, a point of a long scale narrower',
  async (language) => {
    await preview(`lang=${language}`, 320);
    const faults = await page.evaluate(() => {
      const found: string[] = [];
      if (document.documentElement.scrollWidth > innerWidth) found.push('the page scrolls sideways');
      for (const host of document.querySelectorAll('overdesk-survey')) {
        const state = host.parentElement?.getAttribute('aria-label');
        const card = host.shadowRoot?.querySelector('.card');
        if (!card) continue;
        if (card.scrollWidth > card.clientWidth) found.push(`${state}: the card scrolls sideways`);
        for (const target of card.querySelectorAll('button, .pick, textarea, input:not(.pick input)')) {
          const { width, height } = target.getBoundingClientRect();
          // Eleven points on one row: as wide as WCAG 2.2 asks for (2.5.8); seven have more room.
          const least = target.matches('.of11 *') ? 24 : target.matches('.of7 *') ? 32 : 44;
          if (width < least || height < 44)
            found.push(`${state}: ${target.textContent} is ${width} × ${height}`);
          if (target.scrollWidth > target.clientWidth + 1)
            found.push(`${state}: ${target.textContent} is cut`);
        }
      }
      return found;
    });
    expect(faults).toEqual([]);
  },
);

test('at 200 % zoom nothing is cut off', async () => {
  await preview('lang=es', 640);
  await page.addStyleTag({ content: 'html { zoom: 2 }' });
  const cut = await page.evaluate(
    () =>
      [...document.querySelectorAll('overdesk-survey')].filter((host) => {
        const card = host.shadowRoot?.querySelector('.card');
        return card && card.scrollWidth > card.clientWidth;
      }).length,
  );
  expect(cut).toBe(0);
});

test('under forced colours the chosen answer is still told apart', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${site.page}/preview/?lang=en`);
  await page.getByText('4711').first().waitFor();
  const outlines = await page.evaluate(() => {
    const card = document.querySelector('[aria-label="csat faces, answered"] overdesk-survey')?.shadowRoot;
    return [...(card?.querySelectorAll('.pick') ?? [])].map((each) => getComputedStyle(each).outlineStyle);
  });
  await page.emulateMedia({ forcedColors: 'none' });
  expect(outlines).toEqual(['none', 'none', 'none', 'solid', 'none']);
});

test.each([
  ['no-preference', 1],
  ['reduce', 0],
] as const)(
  'from question to question the card grows or shrinks, with motion %s by %i animation',
  async (reducedMotion, animations) => {
    await page.emulateMedia({ reducedMotion });
    await page.goto(`${site.page}/preview/?lang=en&state=nps&way=popup`);
    await page.getByRole('radio').first().waitFor();
    const moved = page.evaluate(() => {
      const root = document.querySelector('overdesk-survey')?.shadowRoot;
      return new Promise<number>((resolve) => {
        if (!root) return resolve(-1);
        new MutationObserver(() => {
          if (root.querySelector('textarea')) setTimeout(() => resolve(root.getAnimations().length));
        }).observe(root, { childList: true, subtree: true });
      });
    });
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await moved).toBe(animations);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
  },
);

test('a point rested on is called by its name, which nothing else hears', async () => {
  await page.goto(`${site.page}/preview/?lang=en&state=csat faces`);
  const name = (at: number): Promise<string> =>
    page.evaluate((nth) => {
      const pick = document.querySelector('overdesk-survey')?.shadowRoot?.querySelectorAll('.pick')[nth];
      const { content, visibility } = pick
        ? getComputedStyle(pick, '::after')
        : { content: '', visibility: '' };
      return visibility === 'visible' ? content : visibility;
    }, at);
  await page.mouse.move(0, 0);
  await expect.poll(() => name(1)).toBe('hidden');
  await page.getByRole('radio').nth(1).hover();
  await expect.poll(() => name(1)).toBe('"Dissatisfied"');
  await page.keyboard.press('Tab');
  await page.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowRight');
  await page.mouse.move(0, 0);
  await expect.poll(() => name(1)).toBe('"Dissatisfied"');
});

test('the face’s mouth and eyes change evenly from sad to glad', async () => {
  await page.goto(`${site.page}/preview/?state=csat faces`);
  await page.getByRole('radio').first().waitFor();
  const curves = await page.evaluate(() =>
    [...(document.querySelector('overdesk-survey')?.shadowRoot?.querySelectorAll('.faces path') ?? [])].map(
      (path) => Number(/q6 (-?[\d.]+) 12/.exec(path.getAttribute('d') ?? '')?.[1]),
    ),
  );
  const steps = curves.slice(1).map((curve, at) => curve - (curves[at] ?? 0));
  expect(steps).toEqual([3, 3, 3, 3]);
});
