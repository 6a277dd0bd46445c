import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Demo } from './demo.ts';
import { findChromium } from './find-chromium.ts';

/**
 * A Chromium or Chrome of this machine with a profile of its own (one per port: it stays paired), the extension loaded, paired and signed in as `agent`:
 * desk and shop side by side. Throws with what to do when there is none, or no screen.
 */
export async function openBrowser(
  demo: Demo,
  agent: string,
  { extension, data }: { readonly extension: string; readonly data: string },
): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === null) {
    await demo.close();
    throw new Error('No Chromium, Chrome or Edge found. Install one, or run npm start without --open.');
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) {
    await demo.close();
    throw new Error('There is no screen here to open a browser on. Run npm start without --open.');
  }
  const context = await chromium.launchPersistentContext(
    join(data, `browser-${new URL(demo.collector).port}`),
    {
      executablePath,
      headless: false,
      viewport: null,
      ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  );
  const session = await context.browser()?.newBrowserCDPSession();
  await session?.send('Extensions.loadUnpacked', { path: extension });
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));

  const page = context.pages()[0] ?? (await context.newPage());
  await page.goto(`chrome-extension://${new URL(worker.url()).host}/options.html`);
  await pair(page, demo.collector, await demo.pairingCode(agent));
  await addHelpdesk(page, 'demo-desk', demo.desk);
  await page.goto(`${demo.desk}/desk/sign-in`);
  await page.locator(`button[value="${agent}"]`).click();
  await page.waitForURL('**/desk/tickets');
  await sideBySide(context, page, demo.shop);
  return context;
}

/** On the options page: pairs the extension with a collector, unless it is paired already. */
export async function pair(options: Page, collector: string, code: string): Promise<void> {
  await options.locator('main[aria-busy="false"]').waitFor();
  const url = options.locator('#pair-url');
  if ((await url.count()) === 0) return;
  await url.fill(collector);
  await options.locator('#pair-code').fill(code);
  await options.locator('#pair-code').press('Enter');
  await url.waitFor({ state: 'detached' });
}

/** On the options page: names a helpdesk's address, unless it is there already. */
export async function addHelpdesk(options: Page, kind: string, origin: string): Promise<void> {
  const known = options.locator('.desks li', { hasText: origin });
  if ((await known.count()) > 0) return;
  await options.locator('#desk-kind').selectOption(kind);
  await options.locator('#desk-origin').fill(origin);
  await options.locator('#desk-origin').press('Enter');
  await known.waitFor();
}

/** The desk takes the left half of the screen, the shop a window of its own on the right. */
async function sideBySide(context: BrowserContext, desk: Page, shop: string): Promise<void> {
  const { width, height } = await desk.evaluate(() => ({
    width: screen.availWidth,
    height: screen.availHeight,
  }));
  const session = await context.newCDPSession(desk);
  const half = Math.floor(width * 0.66);
  const { windowId } = await session.send('Browser.getWindowForTarget');
  await session.send('Browser.setWindowBounds', {
    windowId,
    bounds: { left: 0, top: 0, width: half, height },
  });
  await session.send('Target.createTarget', {
    url: shop,
    newWindow: true,
    left: half,
    top: 0,
    width: width - half,
    height,
  });
}
