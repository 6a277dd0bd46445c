import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, startDemo } from '../../../demo/demo.ts';
import { addHelpdesk, pair } from '../../../demo/open.ts';
import { agentTags } from '../../../shared/locales/agent-language.ts';
import { agentLanguages } from '../../../shared/locales/agents.ts';
import { extensionId, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { drawnOverlay, overlayLines } from '../support/overlay.ts';

/**
 * The pictures that the stores show, 1280 × 800: the overlay beside a ticket, the side panel beside the desk, the options; of
 * the demo's half a year. `npm run pictures` makes them in all languages, in dist/store; as a test, in two, and throws them away.
 */

const { OVERDESK_PICTURES: wanted } = process.env;
const size = { width: 1280, height: 800 };
const panelWidth = 420;
const languages = wanted ? agentTags : (['en', 'ar'] as const);

let folder: string;
let pictures: string;
let demo: Demo;
let context: BrowserContext;
let options: Page;
let desk: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'overdesk-pictures-'));
  pictures = resolve(wanted ?? join(folder, 'store'));
  demo = await startDemo({
    data: join(folder, 'demo'),
    ports: [0, 0, 0],
    widget: resolve('dist/widget'),
    past: 'half a year',
  });
  context = await launchChromium({ extension: resolve('dist/extension/chrome-mv3-demo'), viewport: size });
  options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId(context)}/options.html`);
  await pair(options, demo.collector, await demo.pairingCode('ana'));
  await addHelpdesk(options, 'demo-desk', demo.desk);
  desk = await context.newPage();
  // No picture in the middle of a movement.
  await desk.emulateMedia({ reducedMotion: 'reduce' });
  await desk.goto(`${demo.desk}/desk/sign-in`);
  await desk.locator('button[value="ana"]').click();
  await desk.waitForURL('**/desk/tickets');
  await desk.locator('#tickets a').first().click();
  await eventually(async () => (await overlayLines(desk)).includes('Backlog'));
});
afterAll(async () => {
  await context?.close();
  await demo?.close();
  rmSync(folder, { recursive: true, force: true });
});

it.each(languages)('shows overlay, panel and options as they are, in %s', async (tag) => {
  const words = agentLanguages[tag];
  await options.reload();
  await options.locator(`input[name="language"][value="${tag}"]`).check();
  await options.locator(`html[lang="${tag}"]`).waitFor();
  await options.reload();
  await options.locator('main[aria-busy="false"]').waitFor();
  await options.evaluate(() => document.fonts.ready);
  const drawn: Record<string, Buffer> = { options: await options.screenshot() };

  await desk.setViewportSize(size);
  const frame = await drawnOverlay(desk);
  if ((await frame.locator('.chip').getAttribute('aria-expanded')) === 'false')
    await frame.locator('.chip').click();
  await frame.locator('.card').getByText(words['numbers.title']).waitFor();
  // The first numbers with their trends stand in the picture whole, and as much before them as there is room for.
  const second = frame.locator('.kpi:has(.spark)').nth(1);
  await second.waitFor();
  await second.evaluate((line) => {
    line.scrollIntoView({ block: 'end' });
    const card = line.closest('.card');
    const top = card?.getBoundingClientRect().top ?? 0;
    [...(card?.children ?? [])].find((part) => part.getBoundingClientRect().top > top)?.scrollIntoView();
  });
  drawn['overlay'] = await desk.screenshot();

  const panel = await context.newPage();
  await panel.setViewportSize({ width: panelWidth, height: size.height });
  await panel.goto(`chrome-extension://${extensionId(context)}/sidepanel.html#numbers`);
  await panel.locator('.kpi').first().waitFor();
  const beside = await panel.screenshot();
  await panel.close();
  await desk.setViewportSize({ width: size.width - panelWidth, height: size.height });
  await frame.locator('.chip').click();
  await frame.locator('.chip[aria-expanded="false"]').waitFor();
  drawn['panel'] = await sideBySide(await desk.screenshot(), beside);

  mkdirSync(join(pictures, tag), { recursive: true });
  for (const [name, picture] of Object.entries(drawn))
    writeFileSync(join(pictures, tag, `${name}.png`), picture);
  for (const name of ['overlay', 'panel', 'options'])
    expect(sizeOf(readFileSync(join(pictures, tag, `${name}.png`)))).toEqual(size);
});

/** The side panel stands beside the page in a window of the browser's own, which no page can take a picture of. */
async function sideBySide(...parts: readonly Buffer[]): Promise<Buffer> {
  const page = await context.newPage();
  await page.setViewportSize(size);
  const images = parts.map((part) => `<img src="data:image/png;base64,${part.toString('base64')}">`);
  await page.setContent(`<body style="margin:0;display:flex">${images.join('')}</body>`);
  await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** Of a PNG: its first chunk begins with width and height. */
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) });
