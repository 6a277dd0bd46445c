import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type Demo, startDemo } from '../../../demo/demo.ts';
import { type ChromiumOptions, launchChromium } from '../support/chromium.ts';

/** ms: the console asks again every ten seconds and waits for no alarm of a browser's, as the extension does. */
const ANSWERS_WITHIN = 60_000;

/** Half a year of a believable desk: 454 answers, with comments in English, Spanish and Romanian. */
export function runDesk(): { readonly demo: Demo } {
  const data = mkdtempSync(join(tmpdir(), 'overdesk-console-'));
  const desk: { demo?: Demo } = {};
  beforeAll(async () => {
    desk.demo = await startDemo({
      ...{ data, ports: [0, 0, 0], widget: 'dist/widget', console: 'dist/console' },
      past: 'half a year',
    });
  });
  afterAll(async () => {
    await desk.demo?.close();
    rmSync(data, { recursive: true, force: true });
  });
  return {
    get demo() {
      if (!desk.demo) throw new Error('The desk has not started.');
      return desk.demo;
    },
  };
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of: errors of scripts, and what the page's policy stopped. */
  readonly complaints: readonly string[];
}

/** A browser that has signed in by a fresh link: the lead's, or another person's of the desk. */
export async function signedIn(demo: Demo, options: ChromiumOptions = {}, person = 'ana'): Promise<Visitor> {
  const context = await launchChromium(options);
  context.setDefaultTimeout(ANSWERS_WITHIN);
  const page = context.pages()[0] ?? (await context.newPage());
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    // The page asks once who this is before it has signed in.
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text());
  });
  await page.goto(await demo.consoleLink(person));
  await page.getByRole('navigation', { name: /./ }).first().waitFor();
  return { context, page, complaints };
}

/** A period up to today, as the address says it. */
export function lastDays(days: number): string {
  const day = (ago: number): string => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
  return `from=${day(days)}&to=${day(0)}`;
}
