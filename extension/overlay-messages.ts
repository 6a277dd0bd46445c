import type { CodeTold, OverlayView } from './messages.ts';

/**
 * What the three parts of the overlay say to each other. A content script finds the ticket and holds a frame of the
 * extension's own origin; the frame draws the margin note, and gets it from the background alone.
 */

/** All that is taken from a helpdesk page's content scripts. They run in the page's own process: no answer holds a number, a word of the customer's or the token. */
export interface PageMessages {
  /**
   * Where the page is now, and which note its frame is (empty: it has no frame yet). `turn` counts the places told.
   * null: no ticket; else the note to show there: a new one wants a new frame.
   */
  pageTellsPlace: {
    request: { url: string; session: string | null; note: string; turn: number };
    answer: { note: string } | null;
  };
  /** Every 20 s while an open ticket is being looked at: keeps the answers live. */
  pageTellsAwake: { request: Record<string, never>; answer: undefined };
}

/** What a note shows at a turn; without a view there is no ticket. */
export interface Shown {
  readonly turn: number;
  readonly ticket: string | null;
  readonly view: OverlayView | null;
}

/** Within the extension's own origin, and by the background to the content script that holds a frame. */
export interface OverlayMessages {
  /** A frame with a note's name is loaded in this tab. A name opens one frame, once: null for every other. */
  overlayAsksEntry: { request: { note: string }; answer: Shown | null };
  overlayAsksView: { request: { note: string }; answer: Shown | null };
  overlayTellsOffer: { request: { id: string; answer: 'accept' | 'decline' }; answer: undefined };
  /** After a call about this note's ticket: the agent wants a code to read out. */
  overlayTellsCode: { request: { note: string }; answer: CodeTold };
  overlayTellsOpen: { request: { open: boolean }; answer: undefined };
  /**
   * The frame has drawn a turn, in so many pixels: all that ever leaves it. In coarse steps, so that a page that measures its
   * place learns nothing of what stands there. The background hands it on: in Firefox a frame in a helpdesk's page has no
   * `tabs` to reach the content script by.
   */
  overlayTellsSize: { request: { turn: number; height: number; dir: 'ltr' | 'rtl' }; answer: undefined };
  /** What a note shows has changed; null: ask. Every frame hears it, the one named draws. */
  backgroundTellsOverlay: { request: { note: string; shown: Shown | null }; answer: undefined };
}
