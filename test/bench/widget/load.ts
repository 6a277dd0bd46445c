import type { Browser, CDPSession } from 'playwright-core';
import type { Subject } from './subjects.ts';

/** One cold load of a page with a survey on it, and one tap on a rating. Milliseconds, bytes. */
export interface Load {
  /** From the embed tag to the first frame in which the rating has a box, is opaque and inside the window. */
  readonly visible: number;
  /** Main-thread time in scripts until then. */
  readonly script: number;
  /** What tasks took beyond 50 ms, until half a second after. */
  readonly blocking: number;
  /** The tap's longest event, input to next paint; the browser rounds to 8 ms. */
  readonly tap: number;
  readonly shift: number;
  /** JavaScript heap after garbage collection, the survey answered. */
  readonly heap: number;
  /** As they travel, headers included, the page itself left out; until half a second after. */
  readonly bytes: number;
  readonly requests: number;
}

export interface Machine {
  /** How many times slower the processor is made. */
  readonly cpu: number;
  readonly network: Network | null;
}

export interface Network {
  /** Milliseconds for a round trip, bytes a second. */
  readonly latency: number;
  readonly downloadThroughput: number;
  readonly uploadThroughput: number;
}

const SETTLE = 500;
const GIVE_UP = 60_000;

/** Loads `url` in a browser context of its own. Rejects when no rating shows within a minute. */
export async function loadOnce(
  browser: Browser,
  url: string,
  subject: Subject,
  machine: Machine,
): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, hasTouch: true });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await page.addInitScript(watchPage, subject.tap);
    const wire = await prepare(cdp, machine);
    const seen = firstSight(cdp, subject.name);
    await page.goto(url, { waitUntil: 'commit' });
    const visible = await seen;
    const { metrics } = await cdp.send('Performance.getMetrics');
    const script = (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
    await page.waitForTimeout(SETTLE);
    const travelled = { ...wire };
    const { blocking, shift, x, y } = await page.evaluate(() => ({
      ...window.bench,
      ...window.benchPlace(),
    }));
    await page.touchscreen.tap(x, y);
    await page.waitForTimeout(SETTLE);
    const tap = await page.evaluate(() => window.bench.tap);
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize: heap } = await cdp.send('Runtime.getHeapUsage');
    return { visible, script, blocking, tap, shift, heap, ...travelled };
  } finally {
    await context.close();
  }
}

/** Slows the machine down and starts to count what travels. */
async function prepare(cdp: CDPSession, machine: Machine): Promise<{ bytes: number; requests: number }> {
  const wire = { bytes: 0, requests: 0 };
  const counted = new Set<string>();
  cdp.on('Network.requestWillBeSent', ({ requestId, type, request }) => {
    if (type !== 'Document' && request.url.startsWith('http')) counted.add(requestId);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!counted.has(requestId)) return;
    wire.bytes += encodedDataLength;
    wire.requests++;
  });
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  if (machine.network)
    await cdp.send('Network.emulateNetworkConditions', { offline: false, ...machine.network });
  // Thread time: what other programs of this machine do is not on the bill.
  await cdp.send('Performance.enable', { timeDomain: 'threadTicks' });
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: machine.cpu });
  await cdp.send('HeapProfiler.enable');
  await cdp.send('Runtime.enable');
  await cdp.send('Runtime.addBinding', { name: 'benchSeen' });
  return wire;
}

/** Told once through a DevTools binding: nothing polls from outside while the page loads. */
const firstSight = (cdp: CDPSession, name: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${name} shows no rating`)), GIVE_UP);
    cdp.on('Runtime.bindingCalled', ({ payload }) => {
      clearTimeout(late);
      resolve(Number(payload));
    });
  });

declare global {
  interface Window {
    /** The binding. */
    benchSeen(visible: string): void;
    /** The middle of the rating. */
    benchPlace(): { x: number; y: number };
    bench: { blocking: number; shift: number; tap: number };
  }
}

/** Runs in the page, before anything else in it. */
function watchPage(path: readonly string[]): void {
  type Entry = PerformanceEntry & Readonly<Record<string, unknown>>;
  const bench = { blocking: 0, shift: 0, tap: 0 };
  window.bench = bench;
  const observe = (type: string, use: (entry: Entry) => void): void => {
    const each = (list: PerformanceObserverEntryList): void => {
      for (const entry of list.getEntries()) use(entry as Entry);
    };
    const options = { type, buffered: true, durationThreshold: 16 };
    new PerformanceObserver(each).observe(options);
  };
  observe('longtask', ({ duration }) => {
    bench.blocking += duration - 50;
  });
  observe('layout-shift', (entry) => {
    if (!entry['hadRecentInput']) bench.shift += Number(entry['value']);
  });
  observe('event', (entry) => {
    if (entry['interactionId']) bench.tap = Math.max(bench.tap, entry.duration);
  });

  const find = (): Element | null => {
    let found: Element | null = document.documentElement;
    for (const selector of path) found = (found?.shadowRoot ?? found)?.querySelector(selector) ?? null;
    return found;
  };
  const isSeen = (target: Element): boolean => {
    const { width, top, bottom } = target.getBoundingClientRect();
    if (width === 0 || top > innerHeight || bottom < 0) return false;
    // From the parent on: a native input under its drawing is transparent by design.
    for (let node = above(target); node; node = above(node)) {
      if (Number(getComputedStyle(node).opacity) < 0.05) return false;
    }
    return true;
  };
  const above = (node: Element): Element | null => {
    const root = node.getRootNode();
    return node.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  };
  window.benchPlace = () => {
    const { x, y, width, height } = find()?.getBoundingClientRect() ?? new DOMRect();
    return { x: x + width / 2, y: y + height / 2 };
  };
  const look = (): void => {
    const [embedded] = performance.getEntriesByName('embed');
    const target = find();
    if (embedded && target && isSeen(target)) window.benchSeen(`${performance.now() - embedded.startTime}`);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
