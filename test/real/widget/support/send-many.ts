import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { crash } from './crash.ts';
import type { Fault } from './fault-proxy.ts';
import type { Site } from './site.ts';
import { type Promised, type Tally, tally } from './tally.ts';
import { openVisitors } from './visitors.ts';

/** The page script of `sender.ts`, for `startSite`'s `scripts`. */
export async function senderScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'sender.ts')],
    bundle: true,
    format: 'iife',
    loader: { '.css': 'text' },
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

export interface Sent extends Tally {
  /** Sessions begun by script, five sends each, … */
  readonly sessions: number;
  /** … and by a hand in the whole widget, by Help, taps and keys. */
  readonly visitors: number;
  /** Sends the customer may believe in: kept in the browser or taken by the collector. */
  readonly promised: number;
  readonly killedTabs: number;
  readonly faults: Readonly<Record<string, number>>;
  /** What became of a send, by its id, and of its tab. */
  readonly traceOf: (id: string) => readonly string[];
}

const BAD: readonly Fault[] = ['before', 'during', 'after', '500', '503', 'slow', 'twice'];
const STORAGE = ['', 'refused', 'full', ''] as const;
/** Sessions each tab begins. */
const EACH = 4;
/** ms: longer than two requests may take (delivery/outbox.ts): another tab's, which replays for all, and then our own. */
const STUCK = 45_000;
/** One in so many rounds has somebody in each of two tabs. */
const VISITED = 5;

/**
 * Begins `count` sessions and answers them in several tabs of one browser at a time, while half of all requests go wrong,
 * tabs are killed, the network goes away and pages do as they like; then lets the network heal and compares the
 * collector's store with what was promised.
 * @param random 0 ≤ x < 1, seeded by the caller
 */
export async function sendMany(
  context: BrowserContext,
  site: Site,
  count: number,
  random: () => number,
): Promise<Sent> {
  const promised = new Map<string, Promised>();
  await context.exposeBinding('promised', (_: unknown, what: Promised) => {
    const known = promised.get(what.id);
    if (what.kind === 'start' || known?.kind !== 'response' || known.revision < what.revision)
      promised.set(what.id, what);
  });
  const began = performance.now();
  const traces = new Map<string, string[]>();
  const pages: Page[] = [];
  const trace = (id: string, what: string, page?: Page): void => {
    if (page && !pages.includes(page)) pages.push(page);
    const line = `${Math.round(performance.now() - began)} tab ${page ? pages.indexOf(page) : ''} ${what}`;
    traces.set(id, [...(traces.get(id) ?? []), line]);
  };
  await context.exposeBinding('traced', ({ page }, id: string, what: string) => trace(id, what, page));
  site.proxy.draw = () => (random() < 0.5 ? 'none' : (BAD[Math.floor(random() * BAD.length)] ?? 'none'));
  const collector = encodeURIComponent(`${site.proxy.url}/`);
  const open = async (storage: string): Promise<Page> => {
    const page = await context.newPage();
    const seed = Math.floor(random() * 2 ** 31);
    await page.goto(`${site.page}/?bare&storage=${storage}&seed=${seed}&collector=${collector}`);
    return page;
  };
  const earlier = new Set([...site.responses(), ...site.started()].map(({ id }) => id));
  const visitors = openVisitors(context, site);

  let sessions = 0;
  let killedTabs = 0;
  for (let round = 0; sessions < count; round++) {
    const tabs = await Promise.all(STORAGE.map(open));
    sessions += tabs.length * EACH;
    await context.setOffline(random() < 0.2);
    const gap = random() < 0.5 ? 10 : 200;
    const work = tabs.map((tab) =>
      tab.evaluate((given) => window.sender.visit(...given), [EACH, gap] as const).catch(() => {}),
    );
    // The first always loses one: chance, which the network's timing stirs, may spare every tab of a short run.
    if (round === 0 || random() < 0.6) {
      const [victim] = tabs;
      await pause(random() * 6 * gap);
      trace('tabs', 'killed', victim);
      await (random() < 0.5 ? victim?.close() : victim && crash(context, victim));
      killedTabs++;
    }
    await Promise.all(work);
    await context.setOffline(false);
    if (round % VISITED === 0) await visitors.visit();
    for (const tab of tabs) if (!tab.isClosed()) await tab.close();
  }

  site.proxy.draw = () => 'none';
  const last = await open('');
  await allGone(async () => {
    const left = await last.evaluate(() => window.sender.flush());
    trace('flush', `${left} left`, last);
    return left;
  });
  for (const { id, ...rest } of await last.evaluate(() => window.sender.stored()))
    trace(String(id), `still stored: ${JSON.stringify(rest)}`, last);
  await last.close();

  const fresh = <Row extends { readonly id: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ id }) => !earlier.has(id));
  const byHand = new Set(site.customers().map(({ session }) => session));
  const byScript = tally(
    [...promised.values()],
    fresh(site.started()),
    fresh(site.responses())
      .filter(({ session }) => !byHand.has(session ?? ''))
      .map((row) => ({ ...row, comment: String(row.answers['comment'] ?? '') })),
  );
  const theirs = visitors.tally();
  return {
    sessions,
    visitors: visitors.count,
    promised: promised.size,
    killedTabs,
    faults: Object.fromEntries(site.proxy.seen),
    traceOf: (id) => traces.get(id) ?? [],
    lost: [...byScript.lost, ...theirs.lost],
    doubled: [...byScript.doubled, ...theirs.doubled],
    astray: [...byScript.astray, ...theirs.astray],
  };
}

/** Waits until nothing is left, or nothing more goes: what belongs to a session that was never kept anywhere waits on. */
async function allGone(flush: () => Promise<number>): Promise<void> {
  let left = Number.POSITIVE_INFINITY;
  for (let since = performance.now(); left > 0 && performance.now() - since < STUCK; await pause(200)) {
    const waiting = await flush();
    if (waiting !== left) since = performance.now();
    left = waiting;
  }
}
