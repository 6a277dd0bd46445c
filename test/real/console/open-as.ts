import type { Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import type { Collector } from '../../../collector/collector.ts';
import { enter } from '../../integration/collector/console/support.ts';
import { launchChromium } from '../support/chromium.ts';

/** A page of the console, by its address below `/console`, in a browser of somebody who has signed in; closed after the test. */
export async function openAs(collector: Collector, person: string, path: string): Promise<Page> {
  const context = await launchChromium();
  onTestFinished(() => context.close());
  const [name = '', value = ''] = (await enter(collector, person)).cookie.split('=');
  await context.addCookies([{ name, value, url: collector.url }]);
  const page = await context.newPage();
  await page.goto(`${collector.url}/console${path}`);
  return page;
}
