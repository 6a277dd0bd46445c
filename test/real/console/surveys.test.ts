import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { CONFIG } from '../../integration/collector/support.ts';
import { launchChromium } from '../support/chromium.ts';
import { startCollectorProcess } from '../support/collector-process.ts';
import { eventually } from '../support/eventually.ts';
import { freePort } from '../support/free-port.ts';

/** A lead builds a survey in the console, publishes it, and the next customer is asked it. */

async function chromium(options: Parameters<typeof launchChromium>[0] = {}): Promise<BrowserContext> {
  const context = await launchChromium(options);
  onTestFinished(() => context.close());
  return context;
}

/** A page of the shop that asks at once how it went. */
async function shopBeside(collector: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(`<!doctype html><html lang="es"><title>Shop</title><main id="here"></main>
<script async src="${collector}/widget/overdesk.js" data-site="test-shop"
  data-do='["after",{"way":"inline","into":"#here"}]'></script>`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const asked = (page: Page) => page.getByRole('group', { name: '¿Quedó todo resuelto?' });

async function customer(shop: string): Promise<Page> {
  const context = await chromium({ locale: 'es-ES', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await page.goto(shop);
  await asked(page).waitFor();
  return page;
}

test('a survey built in Spanish is asked of the next customer with no restart, and outlives kill -9', async () => {
  const port = await freePort();
  const shop = await shopBeside(`http://127.0.0.1:${port}`);
  const collector = await startCollectorProcess({ ...CONFIG, origins: [shop] }, {}, [], { port });
  onTestFinished(() => collector.stop());
  const page = await (await chromium()).newPage();
  await page.goto(await collector.consoleLink('lena'));
  await page.locator('.rail').getByText('Lena').waitFor();

  await page.getByRole('link', { name: 'Set-up' }).click();
  await page.getByRole('link', { name: 'Surveys' }).click();
  await page.getByText('The configuration file rules').waitFor();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Hand over to the console' }).click();
  await page.getByRole('heading', { name: 'The console rules' }).waitFor();

  await page.getByRole('link', { name: 'Surveys' }).click();
  await page.getByRole('button', { name: 'Choose another: After the session' }).click();
  await page.getByRole('button', { name: 'Take this one: Was it solved?' }).click();
  await page.getByLabel('Main language').selectOption('es');
  const question = page.getByLabel('Question, Spanish').first();
  await question.fill('¿Quedó todo resuelto?');
  // The preview is drawn anew beside whoever types, and leaves them the keyboard.
  const drawn = page.frameLocator('iframe').getByText('¿Quedó todo resuelto?');
  await drawn.waitFor();
  await drawn.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  expect(await question.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: 'Ask only in some cases' }).click();
  await page.getByRole('combobox', { name: 'Answer', exact: true }).selectOption({ label: 'no' });
  // What is tried in the preview is the widget itself, and goes nowhere.
  const preview = page.frameLocator('iframe');
  await page.getByText('Your draft is saved.').waitFor();
  await preview.getByText('No', { exact: true }).click();
  await preview.getByText('¿Quiere añadir algo?').waitFor();

  await page.getByRole('button', { name: 'Look over and publish' }).click();
  await page.getByText('after the session › id: “after-help” → “solved”').waitFor();
  await page.getByLabel('Note for the history').fill('Spanish first');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(/^Published as version 2\./).waitFor();

  const phone = await customer(shop);
  await phone.getByText('No', { exact: true }).click();
  await phone.locator('textarea').fill('Sigue sin arrancar');
  await page.goto(`${collector.url}/console/results/answers`);
  await phone.getByRole('button', { name: 'Enviar' }).click();
  await eventually(async () => {
    const reply = await page.request.get(`${collector.url}/v1/console/answers`);
    return (await reply.text()).includes('Sigue sin arrancar');
  });
  await page.reload();
  await page.getByText('Sigue sin arrancar').first().waitFor();

  await collector.kill();
  await collector.start();
  await page.reload();
  await page.getByText('Sigue sin arrancar').first().waitFor();
  await page.goto(`${collector.url}/console/set-up/settings`);
  await page.getByText('Lena published: surveys').waitFor();
  await page.getByText('Spanish first').waitFor();
  // Of whom it is solved nothing more is asked.
  const content = await customer(shop);
  await content.getByText('Sí', { exact: true }).click();
  await content
    .getByText(/^Gracias/)
    .first()
    .waitFor();
  expect(await content.getByText('¿Quiere añadir algo?').count()).toBe(0);

  // One press puts the former survey back; what was answered stays.
  await page
    .getByRole('listitem')
    .filter({ hasText: 'Version 1' })
    .getByRole('button', { name: 'Publish this again: surveys' })
    .click();
  await page.getByText('Lena published version 1 again: surveys').waitFor();
  const later = await (await chromium({ locale: 'es-ES' })).newPage();
  await later.goto(shop);
  await later.getByText('How satisfied are you?').first().waitFor();
});

test('a publication cut off by kill -9 is there once or not at all, and sending it again settles which', async () => {
  const collector = await startCollectorProcess(CONFIG);
  onTestFinished(() => collector.stop());
  const page = await (await chromium()).newPage();
  await page.goto(await collector.consoleLink('lena'));
  await page.locator('.rail').getByText('Lena').waitFor();
  const post = (path: string, data: object) =>
    page.request.post(`${collector.url}/v1/console/settings/${path}`, {
      data,
      headers: { origin: collector.url, 'sec-fetch-site': 'same-origin' },
    });
  const now = async () =>
    (await page.request.get(`${collector.url}/v1/console/settings/areas/quality`)).json();
  await post('source', { id: 'the-take-over', source: 'console' });
  for (const [round, wait] of [0, 4, 12].entries()) {
    const { number: base } = await now();
    const document = { recovery: { businessHours: round, hours: 24 } };
    const publication = { id: `publication-${round}`, base, document, note: '' };
    const sent = post('areas/quality/publish', publication).catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, wait));
    await collector.kill();
    await sent;
    await collector.start();
    const again = await post('areas/quality/publish', publication);
    expect(await again.json()).toEqual({ number: base + 1, warnings: [] });
    expect(await now()).toMatchObject({ number: base + 1, document });
  }
});
