import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { seeded } from '../../../shared/routing/random.ts';
import { launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { senderScript, sendMany } from './support/send-many.ts';
import { type Site, startSite } from './support/site.ts';

let site: Site;
let context: BrowserContext;

beforeAll(async () => {
  site = await startSite({}, { 'sender.js': await senderScript() });
  context = await launchChromium({ viewport: { width: 390, height: 844 } });
});
afterAll(async () => {
  await context?.close();
  await site?.close();
});

describe('an answer', () => {
  test('stands in the collector though the tab is closed right after the tap', async () => {
    const before = site.responses().length;
    const page = await context.newPage();
    await page.goto(`${site.page}/?tag=${encodeURIComponent(`data-do='["after"]'`)}`);
    await page.getByRole('radio', { name: 'Satisfied, 4 of 5' }).click();
    await page.close({ runBeforeUnload: false });
    const kept = await eventually(() => site.responses().slice(before)[0]);
    expect(kept).toMatchObject({ state: 'partial', answers: { csat: 4 } });
    expect(site.responses().length).toBe(before + 1);
  });

  test('given offline arrives once from the next page, upgraded to the last word', async () => {
    const before = site.responses().length;
    site.proxy.draw = () => 'before';
    const page = await context.newPage();
    await page.goto(`${site.page}/?tag=${encodeURIComponent(`data-do='["after"]'`)}`);
    await page.getByRole('radio', { name: 'Very satisfied, 5 of 5' }).click();
    await page.getByRole('radio', { name: 'Extremely likely, 10 of 10' }).click();
    await page.getByRole('textbox').fill('Kept in the browser');
    await page.getByRole('button', { name: 'Send' }).click();
    await page.locator('.card', { hasText: 'Your answer is kept here' }).waitFor();
    await page.close();
    expect(site.responses().length).toBe(before);
    site.proxy.draw = () => 'none';
    const next = await context.newPage();
    await next.goto(site.page);
    const kept = await eventually(() => site.responses().slice(before)[0]);
    expect(kept).toMatchObject({
      state: 'complete',
      answers: { csat: 5, nps: 10, comment: 'Kept in the browser' },
    });
    await next.close();
    expect(site.responses().length).toBe(before + 1);
  });
});

test('64 sessions in tabs side by side over a network that spoils half of everything: every word in its own', async () => {
  const seed = 20261121;
  const { traceOf, ...sent } = await sendMany(context, site, 64, seeded(seed));
  const { lost, doubled, astray } = sent;
  for (const what of lost) console.log(what, traceOf(what.split(' ')[1] ?? '').join('\n'));
  expect({ lost, doubled, astray }, `seed ${seed}`).toEqual({ lost: [], doubled: [], astray: [] });
  expect(sent.promised).toBeGreaterThan(30);
  expect(sent.visitors).toBeGreaterThan(0);
  expect(sent.killedTabs).toBeGreaterThan(0);
  expect(Object.keys(sent.faults).toSorted()).toEqual(
    ['500', '503', 'after', 'before', 'during', 'none', 'slow', 'twice'].toSorted(),
  );
});
