import type { BrowserContext, Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Collector } from '../../../collector/collector.ts';
import { enter } from '../../integration/collector/console/support.ts';
import { launchChromium } from '../support/chromium.ts';

/** A browser of somebody who has signed in to the console; closed after the test. */
export async function browserOf(collector: Collector, person: string): Promise<BrowserContext> {
  const context = await launchChromium();
  onTestFinished(() => context.close());
  const [name = '', value = ''] = (await enter(collector, person)).cookie.split('=');
  await context.addCookies([{ name, value, url: collector.url }]);
  return context;
}

/** A page of the console, by its address below `/console`, in such a browser. */
export async function openAs(collector: Collector, person: string, path: string): Promise<Page> {
  const page = await (await browserOf(collector, person)).newPage();
  await page.goto(`${collector.url}/console${path}`);
  return page;
}
