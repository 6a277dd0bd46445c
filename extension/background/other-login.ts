import { browser } from 'wxt/browser';
import type { Sender } from '../platform/messaging.ts';
import { l10n } from './localization.ts';

/**
 * Does a tab carry other logins than the ones the helpdesk is read with? A container of Firefox and a private window keep
 * cookies of their own, and the worker reads with the others: what it knows is not the numbers of who is logged in there.
 */
function usesOtherLogin({ tab }: Sender): boolean {
  if (tab === undefined) return false;
  // Only Firefox names a tab's cookies; Chromium keeps others for private windows alone.
  const { cookieStoreId = ordinary } = tab as { readonly cookieStoreId?: string };
  return tab.incognito || cookieStoreId !== ordinary;
}
const ordinary = 'firefox-default';

/** As `usesOtherLogin`; where it does, the button in the toolbar says why no note is laid over that tab. */
export async function refusesOtherLogin(sender: Sender): Promise<boolean> {
  const other = usesOtherLogin(sender);
  const tabId = sender.tab?.id;
  if (other && tabId !== undefined) {
    const { words } = await l10n();
    await browser.action.setTitle({ tabId, title: words['other login'] });
    await browser.action.setBadgeText({ tabId, text: '≠' });
  }
  return other;
}
