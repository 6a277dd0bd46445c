import type { Page } from 'playwright-core';

declare global {
  interface PerformanceNavigationTiming {
    /** Chromium's: null for a page that was restored or not gone back to (HTML standard §7.4.6). */
    readonly notRestoredReasons?: { readonly reasons: readonly { readonly reason: string }[] | null } | null;
  }
}

/** ms: Playwright loses sight of a restored page now and then, and would wait for ever. */
const PATIENCE = 15_000;
/** What Chromium calls its own reasons (memory, its limits); every other one is something that the page does. */
const BROWSERS_OWN = ['masked', 'internal-error'];

/**
 * Leaves the page, does what is to be done `meanwhile`, and goes back to it. True when the browser has restored it as it was left, false when it has let go of
 * it for reasons of its own. Throws with the reasons when the page itself is one.
 */
export async function goBack(
  page: Page,
  away: string,
  meanwhile: () => Promise<void> = async () => {},
): Promise<boolean> {
  await page.evaluate(() => {
    addEventListener('pageshow', ({ persisted }) => {
      document.documentElement.dataset['kept'] = String(persisted);
    });
  });
  await page.goto(away);
  await meanwhile();
  await page.goBack({ waitUntil: 'commit' });
  // The navigation is committed before the page is told that it is shown again.
  const shown = page.waitForFunction(
    () => {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const { kept } = document.documentElement.dataset;
      if (kept === 'true') return { restored: true, reasons: [] };
      if (entry?.type !== 'back_forward') return false;
      return {
        restored: false,
        reasons: (entry.notRestoredReasons?.reasons ?? []).map(({ reason }) => reason),
      };
    },
    undefined,
    { timeout: PATIENCE },
  );
  const told = await shown.then((handle) => handle.jsonValue()).catch(() => false as const);
  if (!told) return false;
  const own = told.reasons.filter((reason) => !BROWSERS_OWN.includes(reason));
  if (own.length) throw new Error(`The page keeps itself from the back/forward cache: ${own.join(', ')}`);
  return told.restored;
}
