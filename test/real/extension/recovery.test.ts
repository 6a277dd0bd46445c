import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { after as surveyAfter, before as surveyBefore } from '../../../demo/company/surveys.ts';
import { type Demo, startDemo } from '../../../demo/demo.ts';
import { pair } from '../../../demo/open.ts';
import { uuid7 } from '../../../shared/protocol/uuid7.ts';
import { extensionId, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { drawnOverlay, overlayLines } from '../support/overlay.ts';

/** A low score reaches a human: the extension in a real Chromium, at the demo desk, with a real collector. */
describe('a customer who asks to talk again', () => {
  let folder: string;
  let demo: Demo;
  let context: BrowserContext;
  let desk: Page;
  let session: string;
  let secret: string;

  const id = () => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
  /** What a customer's page sends, by the collector's own protocol. */
  const send = async (path: string, body: object) => {
    const response = await fetch(demo.collector + path, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', origin: demo.shop },
      body: JSON.stringify(body),
    });
    expect(response.status, await response.clone().text()).toBeLessThan(300);
    return response.status === 204 ? null : response.json();
  };
  const open = async (file: string) => {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId(context)}/${file}`);
    return page;
  };
  const says = (sentence: string) =>
    eventually(async () => (await overlayLines(desk)).includes(sentence), {
      what: `The overlay never says “${sentence}”`,
    });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'overdesk-demo-'));
    demo = await startDemo({ data: folder, ports: [0, 0, 0], widget: 'dist/widget' });
    context = await launchChromium({ extension: 'dist/extension/chrome-mv3-demo' });
    const options = await open('options.html');
    await pair(options, demo.collector, await demo.pairingCode('ana'));
    await options.close();
    desk = await context.newPage();
    await desk.goto(`${demo.desk}/desk/sign-in`);
    await desk.locator('button[value="ana"]').click();
    await desk.waitForURL('**/desk/tickets');
    ({ session, secret } = await send('/v1/sessions', {
      id: id(),
      site: 'northlight',
      survey: surveyBefore.id,
      surveyVersion: surveyBefore.version,
      answers: { platform: 'mac', problem: 'sign-in', urgency: 'urgent' },
      locale: 'es',
    }));
    const ticket = await eventually(async () => {
      const { ticket } = await send(`/v1/sessions/${session}/state`, { secret });
      return ticket?.id;
    });
    await desk.goto(`${demo.desk}/desk/tickets/${ticket}`);
    await says('Why it came to me');
  });
  afterAll(async () => {
    await context?.close();
    await demo?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('has a case that is counted on the lead page until it is rated, and nobody’s by name', async () => {
    const lead = await open('lead.html');
    expect(await eventually(() => runningOn(lead))).toBe(1);
    await lead.getByText('Nothing had been running for an hour').waitFor();
    await lead.close();
  });

  it('stands on the ticket and in the panel while the agent just looks, and is done by keyboard', async () => {
    await send('/v1/responses', {
      id: id(),
      site: 'northlight',
      survey: surveyAfter.id,
      surveyVersion: surveyAfter.version,
      session,
      secret,
      answers: { csat: 1, comment: 'Sigue sin funcionar' },
      formats: { csat: 'csat.faces.5' },
      locale: 'es',
      state: 'partial',
      via: 'page',
      revision: 1,
    });
    await send(`/v1/sessions/${session}/recovery`, { secret, id: id(), to: 'agent' });
    await says('This customer asks to talk to you again.');

    const low = await pressed(/^Their feedback: 1 of 5/);
    await low.getByRole('tab', { name: 'My customers', selected: true }).waitFor();
    await low.close();
    const panel = await pressed('This customer asks to talk to you again.');
    await panel.getByRole('tab', { name: 'Today', selected: true }).waitFor();
    const box = panel.getByRole('region', { name: 'A customer asks to talk again' });
    await box.getByText('Sigue sin funcionar').waitFor();
    expect(await box.getByRole('link').getAttribute('href')).toBe(desk.url());
    await box.getByRole('button', { name: 'Done' }).press('Enter');
    await box.waitFor({ state: 'detached' });
    await eventually(
      async () => !(await overlayLines(desk)).includes('This customer asks to talk to you again.'),
    );
    await panel.close();
  });

  it('reaches the lead’s open page when a lead was asked for, and goes from it when it is done', async () => {
    const panel = await open('sidepanel.html');
    const [lead] = await Promise.all([
      context.waitForEvent('page'),
      panel.getByRole('link', { name: 'Open the lead page' }).click(),
    ]);
    const asking = lead.getByRole('region', { name: 'Customers asking for you' });
    await asking.getByText('Nobody is asking for you now.').waitFor();
    expect(await eventually(async () => (await runningOn(lead)) === 0)).toBe(true);

    await send(`/v1/sessions/${session}/recovery`, { secret, id: id(), to: 'lead' });
    await asking.getByText('They asked for a lead.').waitFor();
    await asking.getByRole('button', { name: 'Done' }).click();
    await asking.getByText('Nobody is asking for you now.').waitFor();
    await Promise.all([lead.close(), panel.close()]);
  });

  /** What a sentence of the overlay opens by keyboard. */
  async function pressed(name: string | RegExp): Promise<Page> {
    await desk.bringToFront();
    const link = (await drawnOverlay(desk)).getByRole('link', { name });
    const [opened] = await Promise.all([context.waitForEvent('page'), link.press('Enter')]);
    return opened;
  }

  /** How many sessions the lead page counts, over all queues; null until it is there. */
  async function runningOn(lead: Page): Promise<number | null> {
    const rows = await lead.getByRole('region', { name: 'Queues' }).locator('tbody tr').all();
    if (rows.length === 0) return null;
    const counts = await Promise.all(rows.map((row) => row.locator('td').last().textContent()));
    return counts.reduce((sum, count) => sum + Number(count), 0);
  }
});
