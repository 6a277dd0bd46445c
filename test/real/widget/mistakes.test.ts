import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request as pass, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { CONFIG, start } from '../../integration/collector/support.ts';
import { launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';

/** docs/embedding.md followed by somebody who is new to it, with a mistake: the page's console says which, in one line. */

const widget = resolve('dist/widget');
let context: BrowserContext;
beforeAll(async () => {
  context = await launchChromium();
});
afterAll(() => context?.close());

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The page as the documentation says, with this tag. */
const pageWith = (tag: string, help = 'ask'): string => `<!doctype html>
<html lang="en"><title>Shop</title><link rel="icon" href="data:,">
<h1>Shop</h1><a href="#contact" data-overdesk="${help}">Help</a>
<script>window.overdesk ??= (...call) => (overdesk.q ??= []).push(call)</script>
${tag}`;

interface Shop {
  /** The collector's address, as the tag names it. */
  readonly collector: string;
  readonly origin: string;
  /** What the shop's server sends. */
  serve(html: string, headers?: Record<string, string>): void;
}

/** A shop and a collector on two origins; the collector perhaps without a widget, for other pages, behind a proxy. */
async function shop(given: { foreign?: boolean; unbuilt?: boolean; proxy?: boolean } = {}): Promise<Shop> {
  let html = '';
  let headers: Record<string, string> = {};
  const origin = await listening(
    createServer((_, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html),
    ),
  );
  const origins = [given.foreign ? 'https://shop.test' : origin];
  const { url } = await start({ ...CONFIG, origins }, given.unbuilt ? {} : { widget });
  return {
    collector: given.proxy ? await proxyOf(url) : url,
    origin,
    serve(page, more = {}) {
      html = page;
      headers = more;
    },
  };
}

/** As a proxy on the collector's machine asks for others. */
async function proxyOf(upstream: string): Promise<string> {
  const { port } = new URL(upstream);
  const forwarded = (headers: IncomingHttpHeaders) => ({
    ...headers,
    'x-forwarded-for': '203.0.113.7',
    'x-forwarded-proto': 'https',
  });
  return listening(
    createServer((request, response) => {
      const onward = {
        hostname: '127.0.0.1',
        port,
        path: request.url,
        method: request.method,
        headers: forwarded(request.headers),
      };
      request.pipe(
        pass(onward, (answer) => {
          response.writeHead(answer.statusCode ?? 500, answer.headers);
          answer.pipe(response);
        }),
      );
    }),
  );
}

/** Opens the page and keeps what our own scripts print as errors; the browser's own lines have no arguments. */
async function open(address: string): Promise<{ page: Page; said: string[] }> {
  const page = await context.newPage();
  onTestFinished(() => page.close());
  const said: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && message.args().length > 0) said.push(message.text());
  });
  await page.addInitScript(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const name of ['unavailable', 'open', 'doctor'])
      document.addEventListener(`overdesk:${name}`, (event) =>
        heard.push(`${name} ${JSON.stringify((event as CustomEvent).detail)}`),
      );
  });
  await page.goto(address);
  return { page, said };
}
const heard = (page: Page, name: string): Promise<string[]> =>
  page.evaluate(
    (wanted) => (window as unknown as { heard: string[] }).heard.filter((event) => event.startsWith(wanted)),
    name,
  );
const times = (page: Page, name: string, count: number): Promise<unknown> =>
  eventually(async () => (await heard(page, name)).length >= count, {
    what: `${name} was not heard ${count} times`,
  });
const doctor = (page: Page): Promise<void> => page.evaluate(() => window.overdesk('doctor'));

const tag = (collector: string, more = 'data-site="test-shop"'): string =>
  `<script async src="${collector}/widget/overdesk.js" ${more}></script>`;

test.each([
  [
    'another site’s key',
    {},
    'data-site="tset-shop"',
    /no site "tset-shop" here\. Write data-site="test-shop"/,
  ],
  ['no site', {}, '', /the script tag has no data-site\. Write data-site="test-shop"/],
  [
    'the collector of another address',
    {},
    'data-site="test-shop" data-collector="http://127.0.0.1:1"',
    /^http:\/\/127\.0\.0\.1:1\/widget\/sites\/test-shop\/en\.js TypeError: Failed to fetch/,
  ],
] as const)('%s: told once, and again by the doctor; the link stays a link', async (_, given, more, line) => {
  const { collector, origin, serve } = await shop(given);
  serve(pageWith(tag(collector, more)));
  const { page, said } = await open(origin);
  await page.waitForFunction(() => 'booted' in window.overdesk);
  for (const count of [1, 2]) {
    await page.getByRole('link', { name: 'Help' }).click();
    await times(page, 'unavailable', count);
  }
  await page.waitForURL('**/#contact');
  await expect.poll(() => said).toEqual([expect.stringMatching(line)]);
  await doctor(page);
  await times(page, 'unavailable', 3);
  await expect.poll(() => said).toEqual([expect.stringMatching(line), expect.stringMatching(line)]);
});

test.each([
  [
    'a page of a foreign origin',
    { foreign: true },
    /pages of http:\/\/127\.0\.0\.1:\d+ may not call .* Add "http:\/\/127\.0\.0\.1:\d+" to “origins”/,
  ],
  ['a proxy nobody named', { proxy: true }, /stands behind a proxy that its configuration does not name/],
] as const)('%s: the survey shows, the trouble is told once, and by the doctor', async (_, given, line) => {
  const { collector, origin, serve } = await shop(given);
  serve(pageWith(tag(collector)));
  const { page, said } = await open(origin);
  await page.getByRole('link', { name: 'Help' }).click();
  await page.getByRole('radio', { name: 'Mac' }).waitFor();
  await expect.poll(() => said).toEqual([expect.stringMatching(line)]);
  await doctor(page);
  await times(page, 'doctor', 1);
  expect((await heard(page, 'doctor')).join().replaceAll('\\"', '"')).toMatch(line);
  expect(said).toHaveLength(1);
});

test('a page opened from a file', async () => {
  const { collector } = await shop();
  const folder = mkdtempSync(join(tmpdir(), 'overdesk-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'index.html'), pageWith(tag(collector)));
  const { page, said } = await open(`file://${folder}/index.html`);
  await page.getByRole('link', { name: 'Help' }).click();
  await eventually(() => said.length > 0, { what: 'Nothing was said' });
  expect(said).toEqual([expect.stringContaining('opened from a file or in a sandboxed frame')]);
});

test('a widget that is not built', async () => {
  const { collector, origin, serve } = await shop({ unbuilt: true });
  serve(pageWith(tag(collector)));
  const { said } = await open(origin);
  await eventually(() => said.length > 0, { what: 'Nothing was said' });
  expect(said).toEqual([
    expect.stringContaining('the collector has no built widget. Run “npm run build:widget”'),
  ]);
});

test('attributes and calls that are misspelt, and a first call that is no JSON', async () => {
  const { collector, origin, serve } = await shop();
  serve(pageWith(tag(collector, `data-site="test-shop" data-lnag="es" data-do="['ask']"`), 'aks'));
  const { page, said } = await open(origin);
  await eventually(() => said.length > 0, { what: 'Nothing was said' });
  expect(said).toEqual([expect.stringMatching(/^data-do SyntaxError/)]);
  await page.getByRole('link', { name: 'Help' }).click();
  await times(page, 'unavailable', 1);
  await expect
    .poll(() => said.slice(1).toSorted())
    .toEqual([
      'Overdesk: the script tag’s data-lnag is not known; write data-lang.',
      'Overdesk: there is no call “aks”; did you mean ask?',
    ]);
});

test('a tag that says it is a module works', async () => {
  const { collector, origin, serve } = await shop();
  serve(pageWith(tag(collector, 'type="module" data-site="test-shop"')));
  const { page, said } = await open(origin);
  await page.evaluate(() => window.overdesk('ask'));
  await page.getByRole('radio', { name: 'Mac' }).waitFor();
  expect(said).toEqual([]);
});

test('a policy that lets the loader run, and no more', async () => {
  const { collector, origin, serve } = await shop();
  const policy = `script-src 'unsafe-inline' ${collector}/widget/overdesk.js`;
  serve(pageWith(tag(collector)), { 'content-security-policy': policy });
  const { page, said } = await open(origin);
  await page.getByRole('link', { name: 'Help' }).click();
  await times(page, 'unavailable', 1);
  await expect
    .poll(() => said)
    .toEqual([expect.stringMatching(/\/widget\/sites\/test-shop\/en\.js TypeError: Failed to fetch/)]);
});
