import type { AfterWords } from '../../shared/locales/widget/words.ts';
import { drawing, el } from './element.ts';
import sheet from './style.css';

const CROSS = 'M9 9l14 14M23 9L9 23';

/** Where a survey stands: a corner of the page, in the page, over the page, or being the page. */
export type Way = 'popup' | 'inline' | 'modal' | 'page';

interface CardOptions {
  readonly way: Way;
  /** Where `inline` and `page` go. */
  readonly into: Element | null;
  /** The region's accessible name. */
  readonly label: string;
  /** The customer closed it. */
  readonly onClose: () => void;
}

/** The one place on the page that Overdesk draws in. */
export interface Card {
  open(options: CardOptions): void;
  /** Draws; `focus` moves it to the new content, for a reader who has just finished the old one. */
  show(content: HTMLElement, focus: boolean): void;
  /** Says something to a screen reader, without moving it. */
  announce(text: string): void;
  close(): void;
  isOpen(): boolean;
  /** The customer is in the middle of a question or a choice; a card that only tells something may be replaced. */
  isBusy(): boolean;
}

/**
 * Puts the shadow root on the page: early, because a live region only speaks of what changes after it is there.
 * Styles are adopted sheets and DOM properties, never markup: strict CSP and Trusted Types have nothing to object to.
 */
export function makeCard(words: AfterWords, language: string, signal: AbortSignal): Card {
  const host = document.createElement('overdesk-survey');
  const root = host.attachShadow({ mode: 'open' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(sheet);
  root.adoptedStyleSheets = [styles];
  host.lang = language;
  host.dir = /^(ar|fa|he|ur)/.test(language) ? 'rtl' : 'ltr';
  const live = el('div', { class: 'spoken', role: 'status' });
  root.append(live);
  document.body.append(host);
  signal.addEventListener('abort', () => host.remove());

  let box: HTMLElement | undefined;
  let content: HTMLElement | undefined;
  let cameFrom: Element | null = null;

  const close = (): void => {
    const inside = root.activeElement;
    box?.remove();
    box = content = undefined;
    if (inside && cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
  };

  return {
    open({ way, into, label, onClose }) {
      close();
      cameFrom = document.activeElement;
      const leave = (event: Event): void => {
        event.preventDefault();
        close();
        onClose();
      };
      box = el(
        way === 'modal' ? 'dialog' : 'section',
        {
          class: 'card',
          part: 'card',
          'aria-label': label,
          cancel: leave,
          keydown(event) {
            if (way === 'popup' && event instanceof KeyboardEvent && event.key === 'Escape') leave(event);
          },
        },
        way !== 'page' &&
          el(
            'button',
            { type: 'button', class: 'close', part: 'close', 'aria-label': words.close, click: leave },
            drawing(CROSS),
          ),
      );
      host.setAttribute('way', way);
      root.append(box);
      const home = (way !== 'popup' && way !== 'modal' && into) || document.body;
      // A page that swaps its body (Turbo and friends) has thrown the host away.
      if (host.parentNode !== home) home.append(host);
    },
    show(next, focus) {
      if (!box) return;
      content?.remove();
      content = next;
      box.append(next);
      // A modal takes the focus anyway: to what it asks, not to its close button.
      const modal = box instanceof HTMLDialogElement && !box.open ? box : undefined;
      modal?.showModal();
      if (focus || modal) box.querySelector<HTMLElement>('.title')?.focus();
    },
    announce(text) {
      // Emptied first: the same words twice are news only when they have been away.
      live.textContent = '';
      setTimeout(() => {
        live.textContent = text;
      }, 100);
    },
    close,
    isOpen: () => !!box,
    isBusy: () => !!content?.matches('form, :has(button)'),
  };
}
