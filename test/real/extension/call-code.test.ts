import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { type Demo, startDemo } from '../../../demo/demo.ts';
import { addHelpdesk, pair } from '../../../demo/open.ts';
import { extensionId, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { drawnOverlay, overlayLines } from '../support/overlay.ts';

/** After a call: from the overlay's button to the customer's telephone and back to the overlay, all in real Chromium. */
describe('a code read out after a call', () => {
  let folder: string;
  let demo: Demo;
  let context: BrowserContext;
  let desk: Page;

  const open = async (file: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId(context)}/${file}`);
    return page;
  };
  /** The customer: another browser on a phone, that knows nothing but what it was told. */
  const customer = async (locale: string) => {
    const phone = await launchChromium({ locale, viewport: { width: 390, height: 844 } });
    onTestFinished(() => phone.close());
    return phone.newPage();
  };
  const enter = async (page: Page, address: string, code: string) => {
    await page.goto(address);
    await page.locator('#code').fill(code);
    await page.locator('button').click();
  };
  const rate = async (page: Page, point: number) => {
    await page.waitForURL(/\/a\//);
    await page.locator(`input[type="radio"][value="${point}"]`).first().check({ force: true });
    // Sent within a second of its opening, a page asks for one press more: people read first.
    await eventually(
      async () => {
        const [button, thanks] = [page.locator('form button').first(), page.locator('[role="status"]')];
        if (await button.isVisible()) await button.click();
        return thanks.isVisible();
      },
      { every: 1_500 },
    );
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'overdesk-demo-'));
    demo = await startDemo({ data: folder, ports: [0, 0, 0], widget: 'dist/widget' });
    context = await launchChromium({ extension: 'dist/extension/chrome-mv3-demo' });
    const options = await open('options.html');
    await pair(options, demo.collector, await demo.pairingCode('ana'));
    await addHelpdesk(options, 'demo-desk', demo.desk);
    await options.close();
    desk = await context.newPage();
    await desk.goto(`${demo.desk}/desk/sign-in`);
    await desk.locator('button[value="ana"]').click();
    await desk.waitForURL('**/desk/tickets');
    await desk.locator('#tickets a').first().click();
    await drawnOverlay(desk);
  });
  afterAll(async () => {
    await context?.close();
    await demo?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('made on a ticket without a session: the customer’s answer stands in its overlay', async () => {
    const frame = await drawnOverlay(desk);
    const chip = frame.locator('.chip');
    if ((await chip.getAttribute('aria-expanded')) !== 'true') await chip.click();
    await frame.getByRole('button', { name: 'Make a code' }).click();
    const code = (await frame.locator('.code').textContent()) ?? '';
    expect(code).toMatch(/^\d{3} \d{3} \d{4}$/);
    await frame.getByText(`To be typed at ${demo.collector}/`).waitFor();
    const phone = await customer('es-ES');
    await enter(phone, `${demo.collector}/`, '000 000 0000');
    await phone.getByText('Este código no es válido').waitFor();
    await enter(phone, `${demo.collector}/`, code);
    await rate(phone, 5);
    await eventually(async () => (await overlayLines(desk)).some((line) => line.startsWith('5 of 5')), {
      what: 'The answer never comes to the overlay',
    });
    // Rated: no second code for the same conversation.
    await frame.getByRole('button', { name: 'Make a code' }).waitFor({ state: 'detached' });
  });

  it('made in the side panel for a call about no ticket: the link leads to the survey as well', async () => {
    const panel = await open('sidepanel.html');
    await panel.getByRole('button', { name: 'Make a code' }).click();
    const link = await panel.locator('.call-code bdi').innerText();
    const phone = await customer('ro-RO');
    await phone.goto(link);
    await rate(phone, 4);
    await panel.close();
  });
});
