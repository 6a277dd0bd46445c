import { type Browser, browser } from 'wxt/browser';
import { helpdesks } from '../helpdesks/registry.ts';
import { KeyedMutex } from '../platform/keyed-mutex.ts';
import { patternOf } from '../platform/match-pattern.ts';
import { addressesIn, readSnapshot } from '../views/snapshot.ts';

/** The loader on helpdesk pages: registered for the addresses that are known and allowed, put into tabs already open. */

const loader = { id: 'helpdesk', file: '/helpdesk.js' } as const;
const holderFile = '/note.js';
const turns = new KeyedMutex();

/** Whether the browser lets us read this address. */
export const isGranted = (address: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [patternOf(address)] });

/** Registers the loader again after helpdesks or permissions changed. One at a time: two at once fail on a double id. */
export function registerLoader(): Promise<void> {
  return turns.run('register', async () => {
    const matches = await grantedPatterns();
    const registered = await browser.scripting.getRegisteredContentScripts({ ids: [loader.id] });
    if (matches.length === 0) {
      if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [loader.id] });
      return;
    }
    const script: Browser.scripting.RegisteredContentScript = {
      id: loader.id,
      matches,
      js: [loader.file],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    };
    if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
    else await browser.scripting.registerContentScripts([script]);
  });
}

/**
 * Puts the loader into helpdesk tabs already open: after installation, permission and update. Chromium leaves the old
 * scripts of an update orphaned; Firefox takes them away by itself.
 */
export async function reachOpenTabs(): Promise<void> {
  for (const tab of await helpdeskTabs()) {
    if (tab.id !== undefined && !tab.discarded) await inject(tab.id, loader.file);
  }
}

/** Puts what holds the overlay's frame into a tab with an open ticket. */
export const injectHolder = (tab: number): Promise<void> => inject(tab, holderFile);

async function helpdeskTabs(): Promise<Browser.tabs.Tab[]> {
  const url = await grantedPatterns();
  return url.length === 0 ? [] : browser.tabs.query({ url });
}

async function grantedPatterns(): Promise<string[]> {
  const known = [
    ...helpdesks.flatMap((helpdesk) => helpdesk.matches),
    ...addressesIn(await readSnapshot()).map((address) => patternOf(address.origin)),
  ];
  const granted = await Promise.all(
    [...new Set(known)].map(async (pattern) =>
      (await browser.permissions.contains({ origins: [pattern] })) ? [pattern] : [],
    ),
  );
  return granted.flat();
}

/** A tab that is closing, or shows the browser's own page, takes no script; that is no failure of ours. */
async function inject(tab: number, file: typeof loader.file | typeof holderFile): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId: tab }, files: [file] }).catch(() => undefined);
}
