import type { AgentWords } from '../../shared/locales/en/agent.ts';
import type { SessionCard } from '../../shared/protocol/session-card.ts';
import type { Health } from './health.ts';
import type { KpiLine } from './kpi.ts';

export interface OverlayView {
  /** Was the card left open? Kept by the background: helpdesks with full page loads would close it at every ticket. */
  readonly open: boolean;
  /** The edges it stands at, as a list of class names: its card opens away from them. Without one: bottom, and line's end. */
  readonly edges: string;
  /** Language tag and direction the view is written in. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: AgentWords;
  readonly card: SessionCard | null;
  readonly kpis: readonly KpiLine[];
  /** What is said while there are none, and when they come. */
  readonly withoutKpis: string;
  /** Waiting customers this agent fits. */
  readonly offers: readonly OfferLine[];
  /** What there is to know of this ticket before all else, the most pressing first. */
  readonly told: readonly Told[];
  /** How many things want the agent's eye. */
  readonly alerts: number;
  /** How pressing they are; met: nothing does, and the customer was content. */
  readonly mark: 'attention' | 'near' | 'met' | null;
  /** What the chip says, the most pressing first. */
  readonly summary: readonly string[];
  readonly health: Health;
}

/** A sentence that stands above the notes. */
export interface Told {
  readonly text: string;
  /** How near what it says is, as a mark; left out: it is no matter of time. */
  readonly state?: PromiseLine['state'];
  /** The part of the panel a press on it opens; left out: all there is to it stands here. */
  readonly opens?: 'today' | 'customers' | 'growing';
}

/** What a customer was promised and is not done yet: "First response promised by 14:30". */
export interface PromiseLine {
  readonly text: string;
  /** look: it is late; near: the greater part of its time is over. */
  readonly state: 'none' | 'near' | 'attention';
}

/** "Fits you: Mac, sign-in — 2 min waiting". Declining never lowers anything. */
export interface OfferLine {
  readonly id: string;
  readonly text: string;
  /** UTC milliseconds; after it the offer is gone. */
  readonly expires: number;
}

/** A code for a call, ready to read out; or why there is none. */
export type CallCodeResult =
  | {
      readonly ok: true;
      readonly code: string;
      readonly address: string;
      readonly link: string;
      /** Until when it is taken, in the agent's words. */
      readonly until: string;
    }
  | { readonly ok: false; readonly text: string };

/** Where a note stands, as a part of the way the window leaves it: 0 at the line's start and at the top, 1 at the other end. */
export interface NotePlace {
  readonly x: number;
  readonly y: number;
}

/** What a frame has drawn of a turn. */
interface NoteSize {
  readonly turn: number;
  readonly height: number;
  readonly dir: 'ltr' | 'rtl';
}

/** What a note shows at a turn; without a view there is no ticket. */
export interface Shown {
  readonly turn: number;
  readonly ticket: string | null;
  readonly view: OverlayView | null;
}

/**
 * What the overlay's frame and the background say to each other. A content script finds the ticket and holds a frame of the
 * extension's own origin; the frame draws the note, and gets it from the background alone. Within the extension's own origin, and by the background to the content script that holds a frame. */
export interface OverlayMessages {
  /** A frame with a note's name is loaded in this tab. A name opens one frame, once: null for every other. */
  'overlay.enter': { request: { note: string }; answer: Shown | null };
  'overlay.getView': { request: { note: string }; answer: Shown | null };
  'overlay.answerOffer': { request: { id: string; answer: 'accept' | 'decline' }; answer: undefined };
  /** A lead’s hint on this ticket’s card has been read. */
  'overlay.seeHint': { request: { session: string; id: string }; answer: undefined };
  /** After a call about this note's ticket: the agent wants a code to read out. */
  'overlay.makeCode': { request: { note: string }; answer: CallCodeResult };
  'overlay.setOpen': { request: { open: boolean }; answer: undefined };
  /**
   * The frame has drawn a turn, in so many pixels: all that ever leaves it. In coarse steps, so that a page that measures its
   * place learns nothing of what stands there. The background hands it on: in Firefox a frame in a helpdesk's page has no
   * `tabs` to reach the content script by.
   */
  'overlay.resized': { request: NoteSize & { stand: string }; answer: undefined };
  /** The frame's own: where it stands (a style sheet) is added by the background. */
  'overlay.drew': { request: NoteSize & { note: string }; answer: undefined };
  /** Where the note of this name stands. */
  'overlay.getPlace': { request: { note: string }; answer: NotePlace };
  /** The agent takes a note in hand (null), or puts it somewhere: kept for its helpdesk. */
  'overlay.move': { request: { note: string; at: NotePlace | null }; answer: undefined };
  /** The same, by the background to the content script that holds the frame. */
  'overlay.moved': { request: { isMoving: boolean; stand: string }; answer: undefined };
}
