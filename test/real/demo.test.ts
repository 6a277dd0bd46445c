import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Demo, startDemo } from '../../demo/demo.ts';
import { addHelpdesk, pair } from '../../demo/open.ts';
import { extensionId, launchChromium } from './support/chromium.ts';
import { askForHelp, type Customer, rate, surveyIn, visit } from './support/customer.ts';
import { eventually } from './support/eventually.ts';
import { overlayLines } from './support/overlay.ts';

/** What `npm start` shows: shop, desk and collector, with nothing but Node and a browser. */
describe('the demo', () => {
  const data = mkdtempSync(join(tmpdir(), 'overdesk-demo-'));
  const comment = 'Todo resuelto a la primera.';
  let demo: Demo;
  let customer: Customer;
  let agent: Awaited<ReturnType<typeof launchChromium>>;

  const start = (ports: readonly [number, number, number], folder = data) =>
    startDemo({ data: folder, ports, widget: 'dist/widget', past: 'half a year' });
  const portOf = (address: string) => Number(new URL(address).port);

  beforeAll(async () => {
    demo = await start([0, 0, 0]);
    agent = await launchChromium({ extension: 'dist/extension/chrome-mv3-demo' });
  });
  afterAll(async () => {
    await agent?.close();
    await customer?.context.close();
    await demo?.close();
    rmSync(data, { recursive: true, force: true });
  });

  async function ticketPage() {
    const page = agent.pages()[0] ?? (await agent.newPage());
    await page.goto(demo.desk);
    const signIn = page.getByRole('button', { name: 'Ana Pop' });
    if (await signIn.isVisible()) await signIn.click();
    await page.getByRole('link', { name: 'I cannot sign in' }).first().click();
    return page;
  }

  test('asked for in the shop, answered at the desk, rated: score and comment stand in the overlay', async () => {
    const options = await agent.newPage();
    await options.goto(`chrome-extension://${extensionId(agent)}/options.html`);
    await pair(options, demo.collector, await demo.pairingCode('ana'));
    await addHelpdesk(options, 'demo-desk', demo.desk);
    await options.close();

    customer = await visit(demo.shop);
    await askForHelp(customer.page, 'lucia@shop.example');
    await customer.page.locator('overdesk-survey').getByText('Ana Pop').first().waitFor();
    const page = await ticketPage();
    await eventually(async () => (await overlayLines(page)).includes('Why it came to me'));
    await page.getByLabel(/^Reply to/).fill('Ya puede iniciar sesión.');
    await page.getByRole('button', { name: 'Reply and solve' }).click();

    await customer.page.bringToFront();
    await surveyIn(customer.page).waitFor();
    await rate(customer.page, 'Satisfecho, 4 de 5', 9, comment);
    await customer.page.getByRole('button', { name: 'Enviar' }).click();
    await eventually(
      async () => {
        const lines = await overlayLines(page);
        return lines.includes(comment) && lines.includes('4 of 5 · Satisfied');
      },
      { every: 25 },
    );
  });

  test('started again on its ports it keeps what was answered, and the extension stays paired', async () => {
    const ports = [portOf(demo.shop), portOf(demo.desk), portOf(demo.collector)] as const;
    await demo.close();
    demo = await start(ports);
    const page = await ticketPage();
    await eventually(async () => (await overlayLines(page)).includes(comment));
  });

  test('a port that is taken is refused, and nothing is left running', async () => {
    const other = mkdtempSync(join(tmpdir(), 'overdesk-demo-'));
    onTestFinished(() => rmSync(other, { recursive: true, force: true }));
    const taken = start([0, 0, portOf(demo.collector)], other);
    await expect(taken).rejects.toMatchObject({ code: 'EADDRINUSE' });
    // Its folder is free again: what had been started is stopped.
    await (await start([0, 0, 0], other)).close();
  });

  test('a folder that another demo runs on is refused in words, on whatever ports', async () => {
    await expect(start([0, 0, 0])).rejects.toThrow('Another collector runs on');
  });
});
