import { join } from 'node:path';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import { eventually } from '../../support/eventually.ts';
import type { Fault } from './fault-proxy.ts';
import type { Site } from './site.ts';

/** The page script of `sender.ts`, for `startSite`'s `scripts`. */
export async function senderScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'sender.ts')],
    bundle: true,
    format: 'iife',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

export interface Sent {
  /** Surveys answered, two saves each. */
  readonly answered: number;
  /** Saves the customer may believe in: kept in the browser or taken by the collector. */
  readonly promised: number;
  readonly lost: string[];
  /** Rows nobody sent, or more than one for an answer. */
  readonly doubled: string[];
  readonly killedTabs: number;
  readonly faults: Readonly<Record<string, number>>;
}

const BAD: readonly Fault[] = ['before', 'during', 'after', '500', '503', 'slow', 'twice'];
const STORAGE = ['', 'refused', 'full'] as const;

/**
 * Answers `count` surveys from tab after tab in a real browser while half of all requests go wrong, tabs are killed and
 * the network goes away; then lets the network heal and says what is missing in the collector's store.
 * @param random 0 ≤ x < 1, seeded by the caller
 */
export async function sendMany(
  context: BrowserContext,
  site: Site,
  count: number,
  random: () => number,
): Promise<Sent> {
  const promised = new Map<string, number>();
  const believe = (_: unknown, id: string, revision: number): void => {
    promised.set(id, Math.max(revision, promised.get(id) ?? 0));
  };
  await context.exposeBinding('promised', believe);
  await context.exposeBinding('delivered', believe);
  site.proxy.draw = () => (random() < 0.5 ? 'none' : (BAD[Math.floor(random() * BAD.length)] ?? 'none'));

  const open = async (storage: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(
      `${site.page}/?bare&storage=${storage}&collector=${encodeURIComponent(`${site.proxy.url}/`)}`,
    );
    return page;
  };
  const earlier = new Set(site.responses().map(({ id }) => id));
  let answered = 0;
  let killedTabs = 0;
  while (answered < count) {
    const batch = Math.min(25, count - answered);
    answered += batch;
    const tabs = await Promise.all([open(STORAGE[answered % 3] ?? ''), open('')]);
    await context.setOffline(random() < 0.2);
    const [first, second] = tabs;
    const half = Math.ceil(batch / 2);
    const work = [
      first.evaluate(([n]) => window.sender.answer(n, 6), [half] as const),
      second.evaluate(([n]) => window.sender.answer(n, 6), [batch - half] as const),
    ].map((each) => each.catch(() => {}));
    if (random() < 0.6) {
      await new Promise((resolve) => setTimeout(resolve, random() * 150));
      await (random() < 0.5 ? first.close() : kill(context, first));
      killedTabs++;
    }
    await Promise.all(work);
    await context.setOffline(false);
    for (const tab of tabs) if (!tab.isClosed()) await tab.close();
  }

  site.proxy.draw = () => 'none';
  const last = await open('');
  await eventually(async () => (await last.evaluate(() => window.sender.flush())) === 0, { within: 120_000 });
  await last.close();

  const kept = site.responses().filter(({ id }) => !earlier.has(id));
  const rows = new Map(kept.map((row) => [row.id, row]));
  const lost = [...promised]
    .filter(([id, revision]) => (rows.get(id)?.revision ?? -1) < revision)
    .map(([id]) => id);
  const wrong = kept.filter((row) => row.revision > 1 && row.answers['comment'] !== row.id);
  const doubled = [
    ...wrong.map(({ id }) => id),
    ...(rows.size === kept.length ? [] : ['two rows of one id']),
  ];
  return {
    answered,
    promised: promised.size,
    lost,
    doubled,
    killedTabs,
    faults: Object.fromEntries(site.proxy.seen),
  };
}

/** The tab's process dies as if the system had taken its memory. */
async function kill(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // Nobody is left to answer it.
  void session.send('Page.crash').catch(() => {});
  await crashed;
  await page.close().catch(() => {});
}
