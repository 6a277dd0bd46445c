import { type Browser, browser } from 'wxt/browser';
import type { Answer, Change } from './answer.ts';

/** No helpdesk answer is worth waiting longer for: the worker may die before. */
const PATIENCE_MS = 20_000;

/**
 * Sends a change from an open page of the helpdesk's own, with that page's login; null when there is none. Some helpdesks
 * take a change by cookie from their own pages only: Request Tracker's REST 2.0 since Debian's 5.0.3+dfsg-3~deb12u7 answers
 * 403 to the Origin of an extension. Rejects when the helpdesk does not answer.
 */
export async function sendFromPage(url: string, { method, body }: Change): Promise<Answer | null> {
  for (const tab of await pagesOf(new URL(url))) {
    const args: Parameters<typeof send> = [url, method, JSON.stringify(body), PATIENCE_MS];
    const [done] = await browser.scripting
      .executeScript({ target: { tabId: tab }, func: send, args })
      // A tab that is closing, or shows the browser's own error page, takes no script.
      .catch(() => []);
    if (done?.result === undefined || done.result === null) continue;
    if ('failed' in done.result) throw new TypeError(done.result.failed);
    return done.result;
  }
  return null;
}

/**
 * A cookie that the helpdesk's own scripts read, as an open page of it has it now; null without one. For helpdesks whose
 * pages sign every question with what stands in it.
 */
export async function cookieFromPage(base: string, name: string): Promise<string | null> {
  for (const tab of await pagesOf(new URL(base))) {
    const [done] = await browser.scripting
      .executeScript({ target: { tabId: tab }, func: () => document.cookie })
      .catch(() => []);
    const written = `; ${done?.result ?? ''}`.split(`; ${name}=`)[1]?.split(';')[0];
    if (written !== undefined && written !== '') return decoded(written);
  }
  return null;
}

/** What a cookie's text says; null when it is none that a page of the helpdesk wrote. */
function decoded(written: string): string | null {
  try {
    return decodeURIComponent(written);
  } catch {
    return null;
  }
}

/** Tabs with the login the worker itself reads with, the newest look first. */
async function pagesOf({ protocol, hostname, origin }: URL): Promise<number[]> {
  // Match patterns know no ports in Firefox.
  const tabs = await browser.tabs.query({ url: `${protocol}//${hostname}/*` }).catch(() => []);
  return tabs
    .filter((tab) => isOrdinary(tab) && tab.url !== undefined && new URL(tab.url).origin === origin)
    .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
    .flatMap(({ id }) => (id === undefined ? [] : [id]));
}

/** Private windows and containers have logins of their own, perhaps somebody else's. */
function isOrdinary(tab: Browser.tabs.Tab & { readonly cookieStoreId?: string }): boolean {
  return !tab.incognito && !tab.discarded && (tab.cookieStoreId ?? 'firefox-default') === 'firefox-default';
}

/** Runs in the page's tab, out of reach of its scripts; it is sent there as text, so everything it needs is in it. */
async function send(
  url: string,
  method: string,
  body: string,
  patience: number,
): Promise<Answer | { readonly failed: string }> {
  try {
    const response = await fetch(url, {
      method,
      body,
      credentials: 'same-origin',
      headers: { Accept: 'application/json', 'Content-Type': 'application/json' },
      signal: AbortSignal.timeout(patience),
    });
    return {
      status: response.status,
      redirected: response.redirected,
      type: response.headers.get('Content-Type') ?? '',
      date: response.headers.get('Date'),
      retryAfter: response.headers.get('Retry-After'),
      text: await response.text(),
    };
  } catch (error) {
    return { failed: String(error) };
  }
}
