import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { pair } from '../../../demo/open.ts';
import { CONFIG } from '../../integration/collector/support.ts';
import { extensionId, launchChromium } from '../support/chromium.ts';
import { type CollectorProcess, startCollectorProcess } from '../support/collector-process.ts';

/** Coming into the console in real Chromium: by the extension's door, by a link, and not by another page's hand. */

async function collectorHere(): Promise<CollectorProcess> {
  const collector = await startCollectorProcess(CONFIG);
  onTestFinished(() => collector.stop());
  return collector;
}
async function chromium(options: Parameters<typeof launchChromium>[0] = {}): Promise<BrowserContext> {
  const context = await launchChromium(options);
  onTestFinished(() => context.close());
  return context;
}
const rail = (page: Page) => page.locator('.rail');

/** A page of another server on this machine, which a browser counts as the same site. */
async function neighbour(html: string): Promise<string> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

test('a lead’s paired browser opens the console signed in, and its code is gone from the address', async () => {
  const collector = await collectorHere();
  const context = await chromium({ extension: 'dist/extension/chrome-mv3-demo' });
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId(context)}/options.html`);
  await pair(page, collector.url, await collector.pairingCode('lena'));
  await page.goto(`chrome-extension://${extensionId(context)}/lead.html`);
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Open the console' }).click();
  const desk = await opened;
  await rail(desk).getByText('Lena').waitFor();
  await desk.waitForURL(`${collector.url}/console`);
  expect(await desk.evaluate('document.cookie')).toBe('');
  const [cookie] = await context.cookies(collector.url);
  expect(cookie).toMatchObject({ name: 'overdesk', httpOnly: true, sameSite: 'Strict', path: '/' });
});

test('a link signs in once; the session outlives kill -9 and a restart, and ends where it is ended', async () => {
  const collector = await collectorHere();
  const link = await collector.consoleLink('lena');
  const [mine, other] = [await chromium(), await chromium({ locale: 'de-DE' })];
  const page = await mine.newPage();
  await page.goto(link);
  await rail(page).getByText('Lena').waitFor();
  const late = await other.newPage();
  await late.goto(link);
  await late.getByRole('alert').getByText('Code').waitFor();

  await collector.kill();
  await collector.start();
  await page.goto(`${collector.url}/console/set-up/access`);
  await rail(page).getByText('Lena').waitFor();
  await page.getByRole('button', { name: 'End: Lena, Chrome, Linux' }).click();
  await page.getByRole('heading', { name: 'You have been signed out' }).waitFor();
  expect(await mine.cookies(collector.url)).toEqual([]);
});

test('a page beside it on the same machine changes nothing and reads nothing, though the cookie goes along', async () => {
  const collector = await collectorHere();
  const context = await chromium();
  const page = await context.newPage();
  await page.goto(await collector.consoleLink('lena'));
  await rail(page).getByText('Lena').waitFor();
  const { url } = collector;
  const evil = await context.newPage();
  await evil.goto(
    await neighbour(`<form method="post" action="${url}/v1/console/sign-out" enctype="text/plain" target="out">
      <input name='{"x":"' value='"}'></form><iframe name="out"></iframe>`),
  );
  const outcomes = await evil.evaluate(async (at) => {
    const ask = (path: string, init: RequestInit) =>
      fetch(at + path, { credentials: 'include', ...init }).then(
        (answer) => `${answer.type} ${answer.status}`,
        () => 'kept from the page',
      );
    const body = JSON.stringify({ person: 'lena' });
    const json = { 'content-type': 'application/json' };
    return [
      await ask('/v1/console/me', {}),
      await ask('/v1/console/sign-out', { method: 'POST', body, mode: 'no-cors' }),
      await ask('/v1/console/sessions', { method: 'POST', body, headers: json }),
      await ask('/v1/console/sign-out', { method: 'POST', body }),
    ];
  }, url);
  expect(new Set(outcomes)).toEqual(new Set(['kept from the page']));
  const answered = evil.waitForResponse((answer) => answer.url().endsWith('/sign-out'));
  await evil.evaluate('document.forms[0].submit()');
  const answer = await answered;
  expect(answer.status()).toBe(403);
  // Another port is the same site: the cookie did go along, and did not help.
  expect((await answer.request().allHeaders())['cookie']).toMatch(/^overdesk=c1\./);
  await page.reload();
  await rail(page).getByText('Lena').waitFor();

  await evil.goto(await neighbour(`<iframe src="${url}/console"></iframe>`));
  const framed = evil.frames().at(-1);
  expect(await framed?.locator('.rail').count()).toBe(0);
});
