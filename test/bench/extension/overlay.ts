import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { demoPeople } from '../../../demo/company/people.ts';
import { type Demo, startDemo } from '../../../demo/demo.ts';
import { addHelpdesk, pair } from '../../../demo/open.ts';
import { extensionId, launchChromium } from '../../real/support/chromium.ts';
import { eventually } from '../../real/support/eventually.ts';
import { notePlace } from '../../real/support/overlay.ts';

/**
 * npm run bench:overlay [-- LOADS] [--against DIR]: what the extension costs a helpdesk's page, against its budgets.
 * The page with us and without us in one run; time is our own scripts' thread time in the page's own process. With
 * `--against` the built extension of another checkout is measured load by load beside this one's.
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { against: { type: 'string' } },
});
const loads = Number(positionals[0] ?? 25);
const build = 'dist/extension/chrome-mv3-demo';

/** Where the note stands, in this release and in those before it. */
const places = `${notePlace}, overdesk-note`;

interface Load {
  /** Thread time of our scripts, milliseconds, by file. */
  readonly loader: number;
  readonly overlay: number;
  /** The longest single stretch of our own. */
  readonly longest: number;
  /** Bytes of JavaScript heap after garbage collection, all worlds of the page. */
  readonly heap: number;
}

interface TraceEvent {
  readonly name: string | undefined;
  readonly ph: string | undefined;
  readonly pid: number;
  /** Microseconds: wall start and length, thread time. */
  readonly ts: number;
  readonly dur: number;
  readonly tdur: number;
  /** What it ran on, as text: holds the script's address. */
  readonly args: string;
}

const data = mkdtempSync(join(tmpdir(), 'overdesk-bench-'));
const demo = await startDemo({ data, ports: [0, 0, 0], widget: resolve('dist/widget') });
try {
  for (const cpu of [1, 4]) {
    if (values.against !== undefined) {
      await compare(cpu, resolve(values.against, build));
      continue;
    }
    const bare = await measure(cpu, null);
    const ours = await measure(cpu, build);
    const heap = (median(ours.map((load) => load.heap)) - median(bare.map((load) => load.heap))) / 2 ** 20;
    console.table({
      [`CPU ÷ ${cpu}`]: {
        'loader p50 ms': figure(median(ours.map((load) => load.loader))),
        'loader p95 ms': figure(p95(ours.map((load) => load.loader))),
        'with overlay p50 ms': figure(median(ours.map((load) => load.loader + load.overlay))),
        'with overlay p95 ms': figure(p95(ours.map((load) => load.loader + load.overlay))),
        'longest ms': figure(Math.max(...ours.map((load) => load.longest))),
        'heap MB': figure(heap),
      },
    });
  }
  console.log(`Load average of this machine: ${figure(loadavg()[0] ?? 0)}.`);
  console.log(
    'Budget at CPU ÷ 1: loader p95 ≤ 3 ms, with overlay p95 ≤ 8 ms, heap ≤ 1.2 MB; at ÷ 4: no task > 50 ms.',
  );
} finally {
  await demo.close();
  rmSync(data, { recursive: true, force: true });
}

async function measure(cpu: number, extension: string | null): Promise<Load[]> {
  const [measured = []] = await measureInTurn(cpu, [extension]);
  return measured;
}

/** This build and another's in turn, so that what else the machine does hits both alike. */
async function compare(cpu: number, other: string): Promise<void> {
  const [theirs = [], ours = []] = await measureInTurn(cpu, [other, build]);
  const time = ({ loader, overlay }: Load) => loader + overlay;
  const row = (measured: readonly Load[]) => ({
    'p50 ms': figure(median(measured.map(time))),
    'p95 ms': figure(p95(measured.map(time))),
    'longest ms': figure(Math.max(...measured.map((load) => load.longest))),
    'heap MB': figure(median(measured.map((load) => load.heap)) / 2 ** 20),
  });
  console.log(`CPU ÷ ${cpu}, ${loads} loads each`);
  console.table({ other: row(theirs), 'this build': row(ours) });
  const ratio = (of: (times: readonly number[]) => number) =>
    figure(of(ours.map(time)) / of(theirs.map(time)));
  console.log(`This build takes ${ratio(median)} (p50) and ${ratio(p95)} (p95) of the other's time.`);
}

async function measureInTurn(cpu: number, extensions: readonly (string | null)[]): Promise<Load[][]> {
  const contexts: BrowserContext[] = [];
  try {
    const subjects = [];
    for (const extension of extensions) {
      const context = await launchChromium(extension === null ? {} : { extension });
      contexts.push(context);
      const withUs = extension !== null;
      subjects.push({ context, withUs, ticket: await signIn(context, demo, withUs), loads: [] as Load[] });
    }
    for (let load = 0; load < loads + 2; load++) {
      for (const subject of subjects) {
        const page = await subject.context.newPage();
        subject.loads.push(await loadOnce(page, subject.ticket, cpu, subject.withUs));
        await page.close();
      }
    }
    // The first two warm the caches of the browser, as a helpdesk open all day has them.
    return subjects.map((subject) => subject.loads.slice(2));
  } finally {
    for (const context of contexts) await context.close();
  }
}

/** Signed in at the demo desk and, with us, paired and synced; returns the address of a ticket. */
async function signIn(context: BrowserContext, { desk, collector, pairingCode }: Demo, withUs: boolean) {
  const agent = demoPeople[0]?.id ?? '';
  const page = await context.newPage();
  if (withUs) {
    await page.goto(`chrome-extension://${extensionId(context)}/options.html`);
    await pair(page, collector, await pairingCode(agent));
    await addHelpdesk(page, 'demo-desk', desk);
  }
  await page.goto(`${desk}/desk/sign-in`);
  await page.locator(`button[value="${agent}"]`).click();
  await page.locator('a[href*="/desk/tickets/"]').first().click();
  await page.waitForURL('**/desk/tickets/*');
  if (withUs) await eventually(async () => (await page.locator(places).count()) > 0);
  const address = page.url();
  await page.close();
  return address;
}

async function loadOnce(page: Page, address: string, cpu: number, withUs: boolean): Promise<Load> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  const events = await traced(session, async () => {
    await page.goto(address);
    if (withUs) await page.locator(places).waitFor();
    await page.waitForTimeout(300);
  });
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  // The frame's own script runs in the extension's process: none of the page's business.
  const host = events.find(({ args }) => args.includes('/helpdesk.js'))?.pid;
  const of = (...files: readonly string[]) =>
    outermost(events.filter(({ pid, args }) => pid === host && files.some((file) => args.includes(file))));
  const [loader, overlay] = [of('/helpdesk.js'), of('/note.js', '/overlay.js')];
  return {
    loader: sum(loader),
    overlay: sum(overlay),
    longest: Math.max(0, ...loader, ...overlay),
    heap: usedSize,
  };
}

async function traced(session: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, ph, pid, ts, dur, tdur, args } of value)
      events.push({
        name,
        ph,
        pid: Number(pid),
        ts: Number(ts),
        dur: Number(dur ?? 0),
        tdur: Number(tdur ?? dur ?? 0),
        args: JSON.stringify(args),
      });
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] },
  });
  await work();
  const complete = new Promise((done) => session.once('Tracing.tracingComplete', done));
  await session.send('Tracing.end');
  await complete;
  const ours = ['EvaluateScript', 'FunctionCall', 'v8.compile', 'RunMicrotasks'];
  return events.filter(({ ph, name = '' }) => ph === 'X' && ours.includes(name));
}

/** Thread milliseconds of the outermost events: what runs inside another is already counted in it. */
function outermost(events: readonly TraceEvent[]): number[] {
  let end = 0;
  return events
    .toSorted((one, other) => one.ts - other.ts)
    .flatMap(({ ts, dur, tdur }) => {
      if (ts < end) return [];
      end = ts + dur;
      return [tdur / 1000];
    });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;
}
function p95(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}
function figure(value: number): number {
  return Math.round(value * 100) / 100;
}
