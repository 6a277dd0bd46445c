import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { launchFirefox } from '../support/firefox.ts';
import { lastDays, runDesk, signedIn } from './desk.ts';

/** Every page on every screen: nothing for axe to find, nothing cut off, in both themes and both directions. */
const desk = runDesk();

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
// Told one by one, what is well would take a third as long again.
const faults = (): string =>
  `axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    resultTypes: ['violations'],
  }).then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`;
/** What a finger or a shaking hand would miss: under 24 px either way, and no word within a sentence. */
const small = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('a, button, summary, select, textarea, input')].flatMap(
    (target) => {
      const { opacity, display } = getComputedStyle(target);
      const { width, height } = (target.closest('label') ?? target).getBoundingClientRect();
      const isWord = target.matches('a') && display === 'inline';
      return !isWord && opacity !== '0' && width > 0 && Math.min(width, height) < 24
        ? [target.outerHTML]
        : [];
    },
  );
/** A page is opened as on a telephone; then its window grows. */
const WIDTHS = [390, 768, 1440];

const PAGES: readonly (readonly [path: string, shows: string])[] = [
  ['', '.answer'],
  [`/results?${lastDays(90)}`, '.trend circle'],
  [`/results?${lastDays(90)}&show=nps.11&queue=mac&low=1`, '.chip'],
  ['/results?queue=none', '.empty'],
  ['/live', '.live-line'],
  ['/alerts', '#alert-rules'],
  ['/results/answers', '.answer'],
  [`/results/problems?${lastDays(90)}`, '.problem-card'],
  ['/results/problems?by=problem', '.problem-card'],
  [`/results/silence?${lastDays(90)}`, '.silence'],
  ['/team', '.heat'],
  ['/team/plan', '#plan-purpose'],
  ['/team/money', '.tier-costs'],
  ['/team/loyalty', '.hero .trend'],
  ['/people/feedback', '#agenda'],
  ['/people/training', '#entries'],
  ['/people/pulse', '#ideas'],
  ['/people/learning', 'main p.card'],
  ['/set-up', '.radio'],
  ['/set-up/routing', '.standings'],
  ['/set-up/access', 'main h2'],
  ['/set-up/webhooks', '#deliveries'],
  ['/set-up/surveys', '.titles'],
  ['/set-up/articles', '.article-line'],
  ['/set-up/procedures', '#procedures'],
  ['/set-up/settings', 'main h2'],
];
/** Opened there by a press: an answer beside what it came from. */
const SHEET = ['/results/answers', '.answer button'] as const;

for (const [colorScheme, locale] of [
  ['light', 'en-GB'],
  ['dark', 'ar'],
] as const) {
  test(`${colorScheme}, ${locale}: axe finds nothing and nothing is cut off, on any page at any width`, async () => {
    const { page, context, complaints } = await signedIn(desk.demo, { colorScheme, locale });
    onTestFinished(() => context.close());
    for (const [path, shows] of [...PAGES, SHEET]) {
      await page.setViewportSize({ width: Math.min(...WIDTHS), height: 900 });
      await page.goto(`${desk.demo.collector}/console${path}`);
      await page.locator(shows).first().waitFor();
      if (shows === SHEET[1]) {
        await page.locator(shows).first().click();
        await page.locator('.timeline').waitFor();
      }
      await page.evaluate(axe);
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: 900 });
        // What the window has become is laid out a moment later.
        const wide = () => page.evaluate(() => [innerWidth, document.documentElement.scrollWidth] as const);
        await expect
          .poll(wide, { message: `${path} at ${width}` })
          .toSatisfy(([window, content]) => window === width && content <= width);
        expect(await page.evaluate(faults()), `${path} at ${width}`).toEqual([]);
        expect(await page.evaluate(small), `${path} at ${width}`).toEqual([]);
      }
    }
    expect(complaints).toEqual([]);
  });
}

test('whoever uses the keyboard keeps their place, whatever the press does to what was pressed', async () => {
  const { page, context } = await signedIn(desk.demo);
  onTestFinished(() => context.close());
  const focused = () => page.evaluate('document.activeElement.textContent');

  await page.goto(`${desk.demo.collector}/console/people/pulse`);
  await page.getByLabel('Your idea or wish').fill('A quiet hour on Mondays.');
  await page.getByRole('button', { name: 'Send it' }).press('Enter');
  await page.getByText('Kept, without your name.').waitFor();
  await expect.poll(focused).toBe('Send it');

  await page.goto(`${desk.demo.collector}/console/alerts`);
  const rules = page.getByRole('region', { name: 'Tell me when' });
  await rules.getByRole('button', { name: 'Add the rule' }).press('Enter');
  await rules.getByRole('button', { name: /^Remove/ }).press('Enter');
  await rules.getByText('No rule yet: you are told of nothing.').waitFor();
  await expect.poll(focused).toContain('No rule yet: you are told of nothing.');

  await page.goto(`${desk.demo.collector}/console/team/plan`);
  await page.getByRole('button', { name: 'Change the plan' }).press('Enter');
  await page.locator('textarea:focus').first().waitFor();
  await page.keyboard.type('We get people going again.');
  await page.getByRole('button', { name: 'Publish' }).press('Enter');
  await page.getByText('Version 1 holds.').waitFor();
  await expect.poll(focused).toContain('We get people going again.');
});

for (const width of [320, 390]) {
  test(`the bar at the bottom holds its longest words at ${width} px`, async () => {
    const { page, context } = await signedIn(desk.demo, { locale: 'de' });
    onTestFinished(() => context.close());
    await page.setViewportSize({ width, height: 800 });
    const last = page.getByRole('link', { name: 'Einstellungen', exact: true }).first();
    // What the window has become is laid out a moment later.
    await expect
      .poll(async () => {
        const { x, width: wide } = (await last.boundingBox()) ?? { x: 0, width: 0 };
        return wide > 0 && x + wide <= width;
      })
      .toBe(true);
    const cut = '[...document.querySelectorAll(".rail a")].some((a) => a.scrollWidth > a.clientWidth)';
    await expect.poll(() => page.evaluate(cut)).toBe(false);
  });
}

test('Firefox signs in and shows today, figures, and one answer', async () => {
  const browser = await launchFirefox();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(await desk.demo.consoleLink('ana'));
  await page.waitForSelector('.answer');
  await page.goto(`${desk.demo.collector}/console/results`);
  await page.waitForSelector('.trend circle');
  const value = await page.$eval('.headline .value', (element) => element.textContent);
  expect(value).toMatch(/^\d+\s?%$/);
  await page.goto(`${desk.demo.collector}/console/results/answers`);
  await page.waitForSelector('.answer button');
  await page.click('.answer button');
  await eventually(() => page.$('dialog[open] .timeline'));
  expect(complaints).toEqual([]);
});
