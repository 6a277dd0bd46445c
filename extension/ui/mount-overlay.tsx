import { render } from 'preact';
import type { OverlayView } from '../messages.ts';
import { answer, ContextGoneError, tell } from '../messaging.ts';
import type { HelpdeskPage, OpenTicket } from '../page.ts';
import noteCss from './note.css?inline';
import overlayCss from './overlay.css?inline';
import { Overlay } from './overlay.tsx';
import tokensCss from './tokens.css?inline';

/**
 * Lays the margin note over a helpdesk page and keeps it true: it follows ticket switches, the background's news and
 * a page restored from the back/forward cache, until the loader is gone. The host's own DOM gets one element and no style.
 */
export function mountOverlay(page: HelpdeskPage): void {
  const { host, root } = makeHost();
  let shown: AbortController | null = null;
  let view: OverlayView | null = null;
  let open: boolean | null = null;
  let asked = 0;

  const draw = () => {
    render(
      view && (
        <Overlay
          view={view}
          open={open ?? view.open}
          onToggle={() => setOpen(!(open ?? view?.open))}
          onOffer={(id, answer) => tell('pageTellsOffer', { id, answer }).catch(leaveIfGone)}
        />
      ),
      root,
    );
    if (view) host.dir = view.dir;
    hideUnderModals();
  };
  const setOpen = (next: boolean) => {
    open = next;
    draw();
    tell('pageTellsOpen', { open: next }).catch(leaveIfGone);
  };
  const refresh = async (pause = 1000): Promise<void> => {
    const ticket = page.open;
    const signal = shown?.signal;
    if (!ticket || !signal) return;
    const mine = ++asked;
    try {
      const fresh = await tell('pageAsksOverlay', ticket);
      // Of several questions under way the newest answer counts, and none for a ticket left since.
      if (signal.aborted || mine !== asked) return;
      view = fresh;
      draw();
    } catch (error) {
      leaveIfGone(error);
      // The worker is just being replaced: with nothing to show yet it is asked again, ever less often.
      if (!view) setTimeout(() => signal.aborted || mine !== asked || refresh(2 * pause), pause);
    }
  };
  const follow = (ticket: OpenTicket | null, known: OverlayView | null) => {
    shown?.abort();
    shown = ticket && new AbortController();
    // The last customer's words must never stand over the next customer's ticket, not even while the new ones are fetched.
    view = known;
    draw();
    if (!ticket) host.remove();
    else if (!host.isConnected) document.documentElement.append(host);
    if (!known) refresh();
  };
  const leaveIfGone = (error: unknown) => {
    if (error instanceof ContextGoneError) leave();
  };
  const leave = () => {
    shown?.abort();
    stop.abort();
    page.overlay = null;
    render(null, root);
    host.remove();
  };
  // A modal dialog makes everything outside it inert, and fullscreen covers it; both match :modal.
  const hideUnderModals = () => {
    host.hidden = view === null || document.querySelector(':modal') !== null;
  };

  const stop = new AbortController();
  const { signal } = stop;
  page.gone.addEventListener('abort', leave, { signal });
  page.overlay = follow;
  answer(
    {
      backgroundTellsChange: ({ ticket }) => {
        if (ticket === null || ticket === page.open?.ticket) refresh();
      },
    },
    signal,
  );
  addEventListener('pageshow', ({ persisted }) => persisted && refresh(), { signal });
  document.addEventListener('fullscreenchange', hideUnderModals, { signal });
  for (const type of ['toggle', 'close'])
    document.addEventListener(type, hideUnderModals, { signal, capture: true });
  root.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape' || !(open ?? view?.open)) return;
      root.querySelector<HTMLElement>('.chip')?.focus();
      setOpen(false);
    },
    { signal },
  );
  for (const type of ['keydown', 'keyup', 'keypress'])
    host.addEventListener(type, (event) => event.stopPropagation(), { signal });
  follow(page.open, null);
}

/** One inert-looking element with a closed shadow root: the page can neither style nor read what is in it. */
function makeHost(): { host: HTMLElement; root: HTMLElement } {
  const host = document.createElement('overdesk-note');
  const shadow = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(tokensCss + noteCss + overlayCss);
  shadow.adoptedStyleSheets = [sheet];
  const root = document.createElement('div');
  shadow.append(root);
  return { host, root };
}
