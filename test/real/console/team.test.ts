import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { runDesk, signedIn } from './desk.ts';

/** The team's numbers as a lead reads them. */
const desk = runDesk();

test('a lead sees the team’s work, where it comes from and how it is counted, by queue, hour and weekday', async () => {
  const { context, page, complaints } = await signedIn(desk.demo);
  onTestFinished(() => context.close());
  await page.getByRole('link', { name: 'Team' }).click();
  const incoming = page.getByRole('button', { name: /^Tickets coming in/ });
  await incoming.waitFor();
  expect(await incoming.getAttribute('aria-pressed')).toBe('true');
  const number = (text: string | null): number => Number((text ?? '').replaceAll(/\D/g, ''));
  const total = number(await page.locator('.headline .value').textContent());
  expect(total).toBeGreaterThan(10);

  // One number, however it is cut.
  const sumOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + number(text), 0);
  await page.locator('table.heat td').first().waitFor();
  const cells = await page.locator('table.heat td').allTextContents();
  expect(cells).toHaveLength(7 * 24);
  expect(sumOf(cells)).toBe(total);
  const byQueue = page.getByRole('table', { name: 'By queue' });
  await byQueue.waitFor();
  expect(sumOf(await byQueue.locator('tbody td').allTextContents())).toBe(total);

  await page.getByText('How is this counted?').click();
  await page.getByText('Tickets created in the period.').waitFor();
  await page.getByText('Where it comes from: from the collector’s own sessions.').waitFor();

  // A time says its median, what nine of ten kept within, and what customers said meanwhile.
  await page.getByRole('button', { name: /^Queue wait/ }).click();
  await page
    .getByText(/^half took no longer, from/)
    .first()
    .waitFor();
  await page.getByText(/^Customers satisfied meanwhile/).waitFor();

  // Another queue, another sum; the address keeps it.
  await incoming.click();
  await page.getByRole('combobox', { name: /^Queue/ }).selectOption({ index: 1 });
  await eventually(async () => {
    const shown = number(await page.locator('.headline .value').textContent());
    return shown > 0 && shown < total;
  });
  await page.waitForURL(/queue=/);
  await page.goBack();
  await eventually(async () => number(await page.locator('.headline .value').textContent()) === total);
  expect(complaints).toEqual([]);
});

test('a lead writes the team’s plan: it holds, tells how it goes and where it comes from, and is taken back', async () => {
  const { context, page, complaints } = await signedIn(desk.demo);
  onTestFinished(() => context.close());
  const plan = new URL('/console/team/plan', page.url()).href;
  await page.goto(plan);
  const purpose = page.getByRole('region', { name: 'What we are here for' });
  await purpose.getByRole('button', { name: 'Change the plan' }).click();
  const form = page.getByRole('form', { name: 'Change the plan' });
  const said = form.getByRole('textbox', { name: 'What we are here for' });
  await said.fill('Nobody is left alone with a broken machine');
  await form.getByRole('button', { name: 'Add a target' }).click();
  const target = form.getByRole('group', { name: 'Target 1' });
  await target.getByRole('combobox', { name: 'Period' }).selectOption('half-year');
  // What is begun is kept, whoever closes the page.
  const kept = page.waitForResponse(
    (reply) =>
      reply.url().endsWith('/team/plan/draft') && reply.request().postData()?.includes('0.99') === true,
  );
  await target.getByRole('spinbutton', { name: 'At least, %' }).fill('99');
  await kept;
  await page.goto(plan);
  await expect.poll(() => said.inputValue()).toBe('Nobody is left alone with a broken machine');
  await form.getByRole('button', { name: 'Publish' }).click();
  await purpose.getByText('Version 1 holds.').waitFor();
  await purpose.getByText('Nobody is left alone with a broken machine').waitFor();

  const progress = page.getByRole('region', { name: 'Satisfied customers (CSAT), this half-year' });
  await progress.getByText('Wanted: at least 99').waitFor();

  // Somebody else publishes meanwhile: nothing typed is lost, and what they changed is told.
  const { context: other, page: theirs } = await signedIn(desk.demo);
  onTestFinished(() => other.close());
  await theirs.goto(plan);
  const their = theirs.getByRole('form', { name: 'Change the plan' });
  await theirs.getByRole('button', { name: 'Change the plan' }).click();
  await purpose.getByRole('button', { name: 'Change the plan' }).click();
  await their.getByRole('textbox', { name: 'What we are here for' }).fill('Fast help');
  await their.getByRole('button', { name: 'Publish' }).click();
  await theirs.getByText('Version 2 holds.').waitFor();
  await said.fill('Kind help');
  await form.getByRole('button', { name: 'Publish' }).click();
  await form.getByText('The purpose now reads: Fast help').waitFor();
  await expect.poll(() => said.inputValue()).toBe('Kind help');
  await form.getByRole('button', { name: 'Publish' }).click();
  await purpose.getByText('Version 3 holds.').waitFor();

  const versions = page.getByRole('region', { name: 'Versions' });
  await versions.getByRole('button', { name: 'Take version 1 back' }).click();
  await purpose.getByText('Nobody is left alone with a broken machine').waitFor();
  await versions.getByText(/^Version 4 · /).waitFor();
  // The browser tells of each refusal; ours was meant.
  expect(complaints.filter((text) => !text.includes('409'))).toEqual([]);
});

/** What the collector says of a missed target; the same whatever day it is (test/integration has it from sessions). */
const share = (value: number, n: number) => ({ value, n });
const part = (code: string, before: number, now: number, own: number, standsOut: 'own' | null) => ({
  ...{ code, name: null, before: share(before, 60), now: share(now, 60), mix: 0, own, standsOut },
});
const MISSED = {
  ...{ id: 't', kpi: 'csat', value: 0.9, per: 'month', guard: null, unit: 'share', better: 'higher' },
  ...{ partner: null, from: '2026-11-01', to: '2026-11-30', state: 'attention', because: null },
  measured: { value: 0.7, n: 120, p90: null, interval: { low: 0.61, high: 0.77 }, reason: null },
  ...{ outlook: 'unlikely', change: 'lower', past: [] },
  before: { value: 0.9, n: 120, p90: null, interval: { low: 0.83, high: 0.94 } },
  causes: {
    ...{ why: 'both', within: null, before: share(0.9, 120), now: share(0.7, 120) },
    cuts: [
      {
        ...{ cut: 'topic', mix: 0, own: -0.2 },
        parts: [part('mac', 0.9, 0.5, -0.2, 'own'), part('windows', 0.9, 0.9, 0, null)],
      },
      { cut: 'hour', mix: 0, own: -0.2, parts: [part('8', 0.9, 0.7, -0.2, null)] },
    ],
    volume: { now: 400, before: 260, change: 'higher' },
    staffing: {
      ...{ cases: 400, nobody: 12, short: 90, handling: share(900, 350), standsOut: true },
      hours: [{ ofWeek: 9, arrivals: 12, room: 3, load: 3, waits: 1 }],
    },
  },
} as const;

test('a missed target shows its cause: the part that went worse, the volume, the hours short of people', async () => {
  const { context, page, complaints } = await signedIn(desk.demo);
  onTestFinished(() => context.close());
  await page.route('**/v1/console/team/plan/progress', (route) =>
    route.fulfill({ json: { zone: 'UTC', version: 0, targets: [MISSED] } }),
  );
  await page.goto(new URL('/console/team/plan', page.url()).href);
  const causes = page.getByRole('region', { name: 'Where it may come from' });
  await causes.getByText('Topic: mac: went worse.').waitFor();
  await causes.getByText('Hour: nothing stands out.').waitFor();
  await causes.getByText('More came in: 400 cases, 260 in the period before.').waitFor();
  await causes.getByText('90 of 400 cases came in hours').waitFor();
  await causes.locator('summary').filter({ hasText: 'Other cases' }).first().click();
  const mac = causes.getByRole('row', { name: /^mac/ });
  await mac.waitFor();
  const cells = await mac.getByRole('cell').allTextContents();
  // Numbers are isolated from the text around them.
  expect(cells.map((text) => text.replaceAll(/[\u2066-\u2069]/g, ''))).toEqual([
    ...['90% of 60', '50% of 60', '0', '-20'],
  ]);
  expect(complaints).toEqual([]);
});
