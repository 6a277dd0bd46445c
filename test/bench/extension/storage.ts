import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { demoPeople } from '../../../demo/company/people.ts';
import { startDemo } from '../../../demo/demo.ts';
import { extensionId, launchChromium } from '../../real/support/chromium.ts';
import { notePlace } from '../../real/support/overlay.ts';
import type { Filled } from './fill-store.ts';

/**
 * npm run bench:storage [-- TICKETS] [--against DIR]: what it costs to keep and to read a long history (100,000 tickets by
 * default) in the extension's own IndexedDB in a real Chromium, and how soon a ticket switch shows numbers on top of it, with
 * the worker awake and killed. Budgets: 50 ms p95, 150 ms killed, ≤ 2 s storage time, ≤ 20 MB. With `--against` the built
 * extension of another checkout is measured switch by switch beside this one's, so that what else the machine does hits both.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' } },
});
const tickets = Number(positionals[0] ?? 100_000);
const switches = 30;
const kills = 15;
const budget = {
  'written, ms': 2000,
  'kept, MB': 20,
  'p95, ms': 50,
  'killed p95, ms': 150,
};

/** One checkout's extension in a browser of its own. */
interface Subject {
  readonly name: string;
  readonly context: BrowserContext;
  readonly page: Page;
  /** The tickets' addresses, and how many switches there were. */
  readonly links: readonly string[];
  switched: number;
  readonly filled: Filled;
  readonly warm: number[];
  readonly killed: number[];
}

const folder = mkdtempSync(join(tmpdir(), 'overdesk-bench-'));
const demo = await startDemo({ data: folder, ports: [0, 0, 0], widget: resolve('dist/widget') });
const subjects: Subject[] = [];
try {
  if (values.against !== undefined) subjects.push(await subjectOf('the other', values.against));
  subjects.push(await subjectOf('this build', '.'));
  for (let turn = 0; turn < switches; turn++) {
    for (const subject of subjects) subject.warm.push(await switchIn(subject));
  }
  for (let turn = 0; turn < kills; turn++) {
    for (const subject of subjects) {
      await killWorker(subject.context);
      subject.killed.push(await switchIn(subject));
    }
  }
  console.table({ ...Object.fromEntries(subjects.map((subject) => [subject.name, rowOf(subject)])), budget });
  console.log(`${tickets} tickets; load ${loadavg()[0]?.toFixed(1)} on this machine`);
} finally {
  for (const { context } of subjects) await context.close();
  await demo.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Signed in at the demo desk with a long history filled in, and what is computed of it settled. */
async function subjectOf(name: string, checkout: string): Promise<Subject> {
  const context = await launchChromium({ extension: resolve(checkout, 'dist/extension/chrome-mv3-demo') });
  const page = await context.newPage();
  await page.addInitScript(stopwatch);
  await signIn(page);
  const links = await page
    .locator('#tickets a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  await page.goto(links[0] ?? '');
  // Where the note stands, in this release and in those before it.
  await page.locator(`${notePlace}, overdesk-note`).waitFor({ state: 'attached' });
  const filled = await fill(context, checkout);
  const subject: Subject = { name, context, page, links, switched: 0, filled, warm: [], killed: [] };
  // The first switch finds the numbers of before the history, and has them computed again: a worker busy with that answers later.
  await switchIn(subject);
  await page.waitForTimeout(2_000 + tickets / 10);
  return subject;
}

/** Milliseconds from a switch without reload until the overlay is drawn again. */
async function switchIn(subject: Subject): Promise<number> {
  // The first link is open already: a switch to the ticket open would be none.
  subject.switched++;
  const path = new URL(subject.links[subject.switched % subject.links.length] ?? '').pathname;
  return subject.page.evaluate((to) => globalThis.timeSwitch(to), path);
}

function rowOf({ filled, warm, killed }: Subject) {
  return {
    'written, ms': Math.round(filled.written),
    'read and folded, ms': Math.round(filled.read),
    'kept, MB': Math.round(filled.bytes / 1e5) / 10,
    'switch p50, ms': percentile(warm, 0.5),
    'p95, ms': percentile(warm, 0.95),
    'killed worker p50, ms': percentile(killed, 0.5),
    'killed p95, ms': percentile(killed, 0.95),
  };
}

async function signIn(page: Page): Promise<void> {
  await page.goto(`${demo.desk}/desk/sign-in`);
  await page.locator(`button[value="${demoPeople[0]?.id}"]`).click();
  await page.waitForURL('**/desk/tickets');
}

/** Writes the history with the checkout's own code, from one of the extension's own pages. */
async function fill(context: BrowserContext, checkout: string): Promise<Filled> {
  const bundle = await build({
    entryPoints: [resolve(checkout, 'test/bench/extension/fill-store.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'bench',
  });
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId(context)}/options.html`);
  const key = { helpdesk: 'demo-desk', base: demo.desk, agent: demoPeople[0]?.id ?? '' };
  const script = `${bundle.outputFiles[0]?.text ?? ''};bench.fillStore(${JSON.stringify(key)}, ${tickets})`;
  const filled = (await options.evaluate(script)) as Filled;
  await options.close();
  return filled;
}

async function killWorker(browser: BrowserContext): Promise<void> {
  const session = await browser.browser()?.newBrowserCDPSession();
  const { targetInfos = [] } = (await session?.send('Target.getTargets')) ?? {};
  for (const { type, targetId } of targetInfos) {
    if (type === 'service_worker') await session?.send('Target.closeTarget', { targetId });
  }
  await session?.detach();
}

declare global {
  var timeSwitch: (to: string) => Promise<number>;
}

/** In the page: the overlay's place is hidden with the last ticket and shown with the next one's view. */
function stopwatch(): void {
  globalThis.timeSwitch = (to) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`The overlay does not follow to ${to}`)), 10_000);
      let gone = false;
      const watch = new MutationObserver(() => {
        const host = document.querySelector<HTMLElement>('[data-overdesk-note], overdesk-note');
        if (host === null || host.hidden) gone = true;
        else if (gone) {
          watch.disconnect();
          clearTimeout(late);
          resolve(performance.now() - start);
        }
      });
      watch.observe(document.documentElement, { childList: true, subtree: true, attributes: true });
      const start = performance.now();
      history.pushState(null, '', to);
    });
}

function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN);
}
