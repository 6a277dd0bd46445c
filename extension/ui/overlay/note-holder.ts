import { browser } from 'wxt/browser';
import { onMessages } from '../../platform/messaging.ts';
import type { HelpdeskPage, NoteHolder } from '../../platform/page-bridge.ts';
import holderCss from './note-holder.css?inline';

const chipHeight = 40;
const longestMoveMs = 30_000;

/**
 * Holds the overlay's frame in a helpdesk page: one inert-looking element with a closed shadow root, and in it a frame of the
 * extension's own origin. What the frame shows is in another process, out of reach of the page's scripts, search and selection;
 * the closed root keeps the frame's address to us. The element has no name of our own: a page could define it, and
 * would be let into its shadow root.
 */
export function holdNote(page: HelpdeskPage): NoteHolder {
  const host = document.createElement('div');
  host.setAttribute('data-overdesk-note', '');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(holderCss);
  const place = new CSSStyleSheet();
  root.adoptedStyleSheets = [sheet, place];
  const box = document.createElement('div');
  root.append(box);

  /** The note is being moved until this timer ends; 0: it is not. */
  let moving: number | undefined | ReturnType<typeof setTimeout> = 0;
  const settle = () => {
    // A modal dialog makes everything outside it inert, and fullscreen covers it; both match :modal.
    host.hidden = page.drawn !== page.turn || document.querySelector(':modal') !== null;
  };
  /** Nothing is moved any more: the next frame says where it stands before it is drawn. */
  const letGo = () => {
    clearTimeout(moving);
    moving = 0;
    place.replaceSync('');
  };
  const remove = () => {
    letGo();
    host.remove();
    page.drawn = 0;
  };
  const signal = page.gone;
  signal.addEventListener('abort', remove);
  for (const type of ['toggle', 'close', 'fullscreenchange'])
    document.addEventListener(type, settle, { signal, capture: true });
  // Chromium decides right after this event, and keeps no page with an extension's frame for going back to; Firefox does,
  // but keeps none that listens to it. A page that stays after all gets another frame at the loader's next pulse.
  addEventListener(import.meta.env.FIREFOX ? 'pagehide' : 'beforeunload', remove, { signal });
  onMessages(
    {
      'overlay.resized': ({ turn, height, dir, stand }) => {
        page.drawn = turn;
        host.dir = dir;
        box.className = height > chipHeight ? 'open' : '';
        box.style.blockSize = `${height}px`;
        if (!moving) place.replaceSync(stand);
        settle();
      },
      'overlay.moved': ({ isMoving, stand }) => {
        place.replaceSync(stand);
        clearTimeout(moving);
        // A frame that died in the middle must not lie over the page for good.
        moving = isMoving ? setTimeout(remove, longestMoveMs) : 0;
      },
    },
    signal,
  );
  return {
    open(note) {
      letGo();
      const frame = document.createElement('iframe');
      frame.title = 'Overdesk';
      frame.src = `${browser.runtime.getURL('/overlay.html')}#${note}`;
      box.replaceChildren(frame);
      settle();
      document.documentElement.append(host);
    },
    stands: () => host.isConnected,
    settle,
  };
}
