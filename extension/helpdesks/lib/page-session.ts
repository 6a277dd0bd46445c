/** What the collector's session ids look like (shared/protocol/ids.ts, without zod: this runs on every helpdesk page). */
const sessionId = /\bs1\.[A-Za-z0-9_-]{20,200}/;

/**
 * The session id standing on a helpdesk's page, or null: in an element that says so, else anywhere in its text, where a
 * custom field or a header line of the first message shows it. Reads text only: no layout is forced.
 */
export function sessionOnPage(page: Document): string | null {
  const marked = page.querySelector('[data-overdesk-session]')?.getAttribute('data-overdesk-session');
  return sessionId.exec(marked ?? page.body?.textContent ?? '')?.[0] ?? null;
}
