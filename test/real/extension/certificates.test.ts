import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Demo, startDemo } from '../../../demo/demo.ts';
import { addHelpdesk, pair } from '../../../demo/open.ts';
import { signedIn } from '../console/desk.ts';
import { extensionId, launchChromium } from '../support/chromium.ts';

/** A certificate from the lead who enters it to the agent who holds it: the console and the panel in a real Chromium. */
let folder: string;
let demo: Demo;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'overdesk-certificates-'));
  demo = await startDemo({
    ...{ data: folder, ports: [0, 0, 0], widget: 'dist/widget', console: 'dist/console' },
  });
});
afterAll(async () => {
  await demo?.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a certificate a lead enters counts for the desk, and its holder finds it in their panel', async () => {
  const lead = await signedIn(demo);
  onTestFinished(() => lead.context.close());
  const { page } = lead;
  await page.goto(`${demo.collector}/console/people/training`);
  const form = page.getByRole('region', { name: 'Enter a certificate or training' });
  await form.getByLabel('Person').selectOption({ label: 'Mira Lenz' });
  await form.getByLabel('What it is').fill('macOS Support Professional');
  await form.getByLabel('For which skill').selectOption('mac');
  const day = (ahead: number): string =>
    new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);
  await form.getByLabel('Obtained on').fill(day(-2));
  await form.getByLabel('Ends on').fill(day(30));
  await form.getByRole('button', { name: 'Save' }).click();
  const coverage = page.getByRole('region', { name: 'Certificates by skill' });
  await coverage
    .getByText('one person holds a valid certificate. For one of them it runs out within 60 days.')
    .waitFor();
  expect(await coverage.textContent()).not.toContain('Mira');

  const context = await launchChromium({ extension: 'dist/extension/chrome-mv3-demo' });
  onTestFinished(() => context.close());
  const open = async (file: string) => {
    const opened = await context.newPage();
    await opened.goto(`chrome-extension://${extensionId(context)}/${file}`);
    return opened;
  };
  const options = await open('options.html');
  await pair(options, demo.collector, await demo.pairingCode('mira'));
  await addHelpdesk(options, 'demo-desk', demo.desk);
  // Shown to whoever is signed in to the helpdesk as the paired agent, and to nobody else at the same browser.
  const desk = await context.newPage();
  await desk.goto(`${demo.desk}/desk/sign-in`);
  await desk.locator('button[value="mira"]').click();
  await desk.waitForURL('**/desk/tickets');
  const panel = await open('sidepanel.html#growing');
  const own = panel.getByRole('region', { name: 'My certificates and training' });
  await own.getByText('macOS Support Professional').waitFor();
  expect(await own.getByRole('listitem').textContent()).toMatch(
    /Certificate · .* · valid until .*expires soon/,
  );
  await panel.getByRole('tab', { name: 'My numbers' }).click();
  await panel.getByText('Certifications', { exact: true }).first().waitFor();
  expect(lead.complaints).toEqual([]);
});
