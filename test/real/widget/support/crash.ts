import type { BrowserContext, Page } from 'playwright-core';

/** The tab's process dies as if the system had taken its memory. */
export async function crash(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Nobody is left to answer it.
  void session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close().catch(() => {});
}
