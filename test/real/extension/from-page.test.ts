import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extensionId, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';
import { extensionUuid, launchFirefox } from '../support/firefox.ts';

/**
 * A helpdesk that takes changes by cookie from its own pages only, as Request Tracker does since Debian's
 * 5.0.3+dfsg-3~deb12u7: what an extension asks of it has to come from one of them, in both browsers.
 */
const asked: { method: string | undefined; origin: string | undefined; cookie: string | undefined }[] = [];
const server = createServer((request, response) => {
  const { origin, cookie } = request.headers;
  if (request.method === 'GET') {
    response.setHeader('set-cookie', 'agent=ana; SameSite=Lax').setHeader('content-type', 'text/html');
    // Firefox holds also what an extension asks from a page to that page's policy.
    response.setHeader('content-security-policy', "default-src 'self'").end('<title>Desk</title>');
    return;
  }
  asked.push({ method: request.method, origin, cookie });
  response.setHeader('content-type', 'application/json').end('["done"]');
});
let url: string;
let script: string;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const bundle = await build({
    entryPoints: [join(import.meta.dirname, '../../../extension/helpdesks/lib/from-page.ts')],
    ...{ bundle: true, write: false, format: 'iife', globalName: 'page' },
  });
  const change = JSON.stringify({ method: 'PUT', body: { Queue: 'Mac' } });
  script = `${bundle.outputFiles[0]?.text ?? ''};page.sendFromPage('${url}/ticket/1', ${change})`;
});
afterAll(() => server.close());

const sent = { method: 'PUT', origin: expect.any(String), cookie: 'agent=ana' };

test('in Chromium: asked by the open page, with its login; without one it is left to the worker', async () => {
  const context = await launchChromium({ extension: 'dist/extension/chrome-mv3-demo' });
  try {
    const options = await context.newPage();
    await options.goto(`chrome-extension://${extensionId(context)}/options.html`);
    expect(await options.evaluate(script)).toBeNull();
    expect(asked).toEqual([]);
    const desk = await context.newPage();
    await desk.goto(url);
    expect(await options.evaluate(script)).toMatchObject({
      status: 200,
      text: '["done"]',
      redirected: false,
    });
    expect(asked.splice(0)).toEqual([{ ...sent, origin: url }]);
  } finally {
    await context.close();
  }
});

test('in Firefox: asked in the page’s name, not in the extension’s', async () => {
  const browser = await launchFirefox({ extension: 'dist/extension/firefox-mv3-demo' });
  try {
    const desk = await browser.newPage();
    await desk.goto(url);
    const options = await browser.newPage();
    // The page loads, only the navigation's own answer gets lost: Firefox changes the process on the way.
    await options.goto(`moz-extension://${extensionUuid}/options.html`, { timeout: 2_000 }).catch(() => null);
    await eventually(() => options.$('main[aria-busy="false"]'));
    expect(await options.evaluate(script)).toMatchObject({ status: 200, text: '["done"]' });
    expect(asked.splice(0)).toEqual([{ ...sent, origin: url }]);
  } finally {
    await browser.close();
  }
});
