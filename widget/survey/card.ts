import type { AfterWords } from '../../shared/locales/words/widget.ts';
import { afterPaint } from '../delivery/after-paint.ts';
import type { Card, CardOptions } from './card-contract.ts';
import { drawing, el } from './element.ts';
import { makeHost } from './host.ts';
import sheet from './style.css';

const CROSS = 'M9 9l14 14M23 9L9 23';
/** ms: the second half of a double click or double tap falls on what was tapped, not on what follows. */
const SETTLE = 250;
/** A page that takes the card away again and again wants it gone. */
const MOST_RETURNS = 50;

/** Events that pages take from what they do not know to be a field, to be scrolled or selected. */
const GUARDED = 'keydown keypress keyup paste focusin touchmove wheel mousedown selectstart';

/** The element a page means; undefined for none, a selector that finds nothing or is none, or an element that is gone. */
function resolveContainer(into: unknown): Element | undefined {
  try {
    const found = typeof into === 'string' ? document.querySelector(into) : into;
    if (found instanceof Element && found.isConnected) return found;
  } catch {}
  return undefined;
}

/**
 * Puts the shadow root on the page: early, because a live region only speaks of what changes after it is there.
 * Styles are adopted sheets and DOM properties, never markup: strict CSP and Trusted Types have nothing to object to.
 * @param more styles of the kinds of question that are asked
 */
export function makeCard(
  words: AfterWords,
  language: string,
  more: string,
  signal: AbortSignal,
  dir: 'ltr' | 'rtl' = 'ltr',
): Card {
  const { host, root } = makeHost(() => setTimeout(comeBack));
  const styles = new CSSStyleSheet();
  styles.replaceSync(sheet + more);
  root.adoptedStyleSheets = [styles];
  host.lang = language;
  host.dir = dir;
  const live = el('div', { class: 'spoken', role: 'status' });
  root.append(live);

  let box: HTMLElement | undefined;
  let content: HTMLElement | undefined;
  let options: CardOptions | undefined;
  let cameFrom: Element | null = null;
  let focused: EventTarget | undefined;
  let tappedAt = -SETTLE;
  let shownAt = 0;
  let returns = 0;
  let turning: ReturnType<typeof setTimeout> | undefined;

  function place(): void {
    const { way = 'popup', into } = options ?? {};
    const home = (/inline|page/.test(way) && resolveContainer(into)) || document.body;
    host.setAttribute('way', way);
    if (host.parentNode !== home) home.append(host);
  }

  /** A modal that was taken away has left the top layer, and does not know it. */
  function raise(): void {
    if (box instanceof HTMLDialogElement && content) {
      box.close();
      box.showModal();
    }
  }

  /** Pages swap their body or a part of it (Turbo, htmx, pjax), or wrap it: what was begun goes on in the new one. */
  function comeBack(): void {
    const had = focused;
    if (signal.aborted) return;
    if (!host.isConnected) {
      if (returns++ > MOST_RETURNS) return;
      if (!document.body) return void setTimeout(comeBack, 50);
      // Its place has gone with the page: a corner is left.
      if (options?.into && !resolveContainer(options.into)) options = { ...options, way: 'popup' };
      place();
    }
    raise();
    if (had instanceof HTMLElement) had.focus({ preventScroll: true });
  }

  function close(): void {
    const inside = root.activeElement;
    clearTimeout(turning);
    box?.remove();
    box = content = options = undefined;
    if (inside && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
  }

  function leave(event: Event): void {
    const closed = options;
    event.preventDefault();
    close();
    closed?.onClose();
  }

  function put(next: HTMLElement, focus: boolean): void {
    turning = undefined;
    if (!box) return;
    const height = content && box.offsetHeight;
    content?.remove();
    box.append(next);
    content = next;
    shownAt = performance.now();
    const take = (): void => next.querySelector<HTMLElement>('.title')?.focus();
    if (box instanceof HTMLDialogElement && !box.open) {
      // A modal takes the focus anyway: to what it asks, not to its close button.
      raise();
      take();
    }
    // To focus is to lay out at once: the first sight of it does not wait for that.
    else if (focus) afterPaint(() => root.activeElement ?? take());
    if (height && !matchMedia('(prefers-reduced-motion)').matches)
      box.animate(
        [height, box.offsetHeight].map((each) => ({ height: `${each}px`, overflow: 'hidden' })),
        120,
      );
  }

  /** What is done in the card ends at the card: a page's shortcuts, focus traps and copy protection never hear of it. */
  function guard(event: Event): void {
    const path = event.composedPath();
    const inside = path.includes(host);
    const { type, key, repeat } = event as KeyboardEvent;
    if (type === 'focusin') focused = inside ? path[0] : undefined;
    if (!inside) return;
    event.stopImmediatePropagation();
    if (type !== 'keydown') return;
    if (key === 'Escape' && host.getAttribute('way') === 'popup') leave(event);
    // A key held down answers one question, not the next ones too.
    if (repeat && /^(Enter| )$/.test(key) && !(path[0] instanceof HTMLTextAreaElement))
      event.preventDefault();
  }
  for (const type of GUARDED.split(' ')) addEventListener(type, guard, { capture: true, signal });

  root.addEventListener(
    'click',
    (event) => {
      const { detail: count } = event as UIEvent;
      const now = performance.now();
      if (count > 1 && now - shownAt < 2 * SETTLE) {
        event.preventDefault();
        event.stopPropagation();
      } else if (count) tappedAt = now;
    },
    true,
  );
  // A place that the parser has not come to yet.
  document.addEventListener('DOMContentLoaded', place, { signal });
  place();
  signal.addEventListener('abort', () => host.remove());

  return {
    open(given) {
      close();
      options = given;
      cameFrom = document.activeElement;
      box = el(
        given.way === 'modal' ? 'dialog' : 'section',
        { class: 'card', part: 'card', 'aria-label': given.label, cancel: leave },
        given.way !== 'page' &&
          el(
            'button',
            { type: 'button', class: 'close', part: 'close', 'aria-label': words.close, click: leave },
            drawing(CROSS),
          ),
      );
      root.append(box);
      place();
    },
    show(next, focus) {
      clearTimeout(turning);
      const rest = content ? tappedAt + SETTLE - performance.now() : 0;
      if (rest > 0) turning = setTimeout(put, rest, next, focus);
      else put(next, focus);
    },
    announce(text) {
      // Emptied first: the same words twice are news only when they have been away.
      live.textContent = '';
      setTimeout(() => {
        live.textContent = text;
      }, 100);
    },
    close,
    isOpen: () => !!box?.isConnected,
    isShown: (given) => given === content && !turning,
    isBusy: () => !!content?.isConnected && content.matches('form, :has(button)'),
  };
}
