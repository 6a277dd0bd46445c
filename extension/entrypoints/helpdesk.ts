import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sessionOnPage } from '../helpdesks/lib/page-session.ts';
import { ContextGoneError, sendMessage } from '../platform/messaging.ts';
import type { HelpdeskPage } from '../platform/page-bridge.ts';

/** Tells an older loader, orphaned by an update of the extension, to leave. The page can hear it too, and learns nothing. */
const arrival = 'overdesk:arrival';
/** A service worker sleeps after 30 s; while somebody looks at a ticket, answers must show within 2 s. */
const awakeSeconds = 20;
/** After so long a frame that has not drawn will not. */
const lateSeconds = 10;
/** After so long what a worker was told has gone with it. */
const lostSeconds = 2;

/**
 * The loader: the only thing Overdesk runs on every page of a helpdesk. It says where the page is, and where it goes
 * without reloading; all else comes only when a ticket is open. Injected twice, the first one stays.
 */
export default defineUnlistedScript(() => {
  if (globalThis.overdeskPage?.gone.aborted === false) return;
  const life = new AbortController();
  const { signal } = life;
  const page: HelpdeskPage = { gone: signal, turn: 0, drawn: 0, holder: null };
  globalThis.overdeskPage = page;

  let note = '';
  let isOpen = false;
  let place = '';
  /** When that was told. */
  let toldAt = 0;
  /** When the place was told that the background has not answered for; 0: none is. */
  let telling = 0;
  const leaveIfGone = (error: unknown): undefined => {
    if (error instanceof ContextGoneError) life.abort();
    // Anything else is a worker that was just being replaced: the next pulse tells it again.
    else place = '';
  };
  const tell = async (session: string | null): Promise<void> => {
    const { turn } = page;
    const since = toldAt;
    telling = since;
    const told = await sendMessage('page.located', { url: location.href, session, note, turn }).catch(
      leaveIfGone,
    );
    // Given up: a later place is being told.
    if (telling !== since) return;
    telling = 0;
    if (turn !== page.turn) void tell(null);
    else if (told !== undefined && !signal.aborted) {
      isOpen = told !== null;
      if (told && told.note !== note) {
        note = told.note;
        page.holder?.open(note);
      }
    }
  };
  const sendPlace = (session: string | null) => {
    place = location.href;
    toldAt = performance.now();
    page.turn += 1;
    // The last customer's words must never stand over the next ticket, not even while the new ones are fetched.
    page.holder?.settle();
    if (!page.holder?.stands()) note = '';
    // One place at a time: an agent who runs through tickets is not answered for each that was left long ago.
    if (!telling || toldAt - telling > lostSeconds * 1000) void tell(session);
  };
  /** Without a reload the last ticket may still stand on the page: its session is not taken for the new one's. */
  const follow = () => {
    if (location.href !== place) sendPlace(null);
  };
  const stayAwake = () => sendMessage('page.active', {}).catch(leaveIfGone);

  document.dispatchEvent(new Event(arrival));
  // Only an orphan believes it: a page cannot send the overlay away.
  document.addEventListener(arrival, stayAwake, { signal });
  sendPlace(sessionOnPage(document));

  // After the change is committed, unlike WXT's own event. Where there is no Navigation API the address is looked at.
  if ('navigation' in globalThis) {
    globalThis.navigation.addEventListener('currententrychange', follow, { signal });
  } else {
    const look = setInterval(follow, 1000);
    signal.addEventListener('abort', () => clearInterval(look));
  }
  const pulse = setInterval(() => {
    if (document.visibilityState === 'hidden') return;
    // A frame that did not draw may have lost its way in while the worker was being replaced: it gets another. One that was
    // told of this place just now is only on its way.
    const isLate = performance.now() - toldAt > lateSeconds * 1000 || !page.holder?.stands();
    if (isOpen && page.drawn !== page.turn && isLate) note = place = '';
    follow();
    if (isOpen) stayAwake();
  }, awakeSeconds * 1000);
  addEventListener('pageshow', ({ persisted }) => persisted && sendPlace(null), { signal });
  signal.addEventListener('abort', () => clearInterval(pulse));
});
