import type { KpiResult } from '../shared/kpi/kpi.ts';
import type { AgentWords } from '../shared/locales/agent/words.ts';
import type { Presence, SessionCard } from '../shared/protocol/agent.ts';
import type { OpenTicket } from './page.ts';

/**
 * Every message inside the extension. The name says who speaks to whom; one request, one answer.
 * The background prepares words and figures in the agent's language, so that a content script carries neither locale nor engine.
 */

/** One KPI, ready to draw. Nothing here without its n. */
export interface KpiLine {
  readonly id: string;
  readonly label: string;
  /** Formatted in the agent's language; null with `reason` when there is no number. */
  readonly value: string | null;
  readonly n: number;
  /** "95 % interval 49 % – 94 %", or null. */
  readonly interval: string | null;
  readonly reason: string | null;
  /** "3 still waiting, the oldest for 2 h", or null. */
  readonly waiting: string | null;
  readonly target: {
    readonly text: string;
    readonly word: string;
    readonly state: 'met' | 'near' | 'look' | 'none';
    readonly share: number;
  } | null;
  /** The anonymous team band, or why there is none. */
  readonly band: string | null;
  /** "as expected for your cases" …, or null. */
  readonly expected: string | null;
  readonly partner: string | null;
}

/** A KPI line with all that stands behind it, for the side panel. */
export interface KpiDetail extends KpiLine {
  readonly result: KpiResult;
  readonly definition: string;
  readonly source: string;
  readonly method: string;
  /** Weekly values, oldest first; null = too few that week. */
  readonly trend: readonly {
    readonly from: number;
    readonly label: string;
    readonly value: number | null;
    readonly text: string;
    readonly n: number;
  }[];
  readonly tickets: readonly {
    readonly id: string;
    readonly subject: string | null;
    readonly url: string | null;
  }[];
}

/** The state of the connection to the helpdesk and to the collector, in words that say what to do. */
export interface Health {
  readonly helpdesk: {
    readonly state: 'ok' | 'syncing' | 'logged out' | 'unreachable' | 'unknown';
    readonly text: string;
    readonly lastSyncAt: number | null;
  };
  readonly collector: {
    readonly state: 'ok' | 'not paired' | 'unreachable';
    readonly text: string;
    readonly lastSeenAt: number | null;
  };
}

/** "Fits you: Mac, sign-in — 2 min waiting". Declining never lowers anything. */
export interface OfferLine {
  readonly id: string;
  readonly text: string;
  /** UTC milliseconds; after it the offer is gone. */
  readonly expires: number;
}

export interface OverlayView {
  /** Was the card left open? Kept by the background: helpdesks with full page loads would close it at every ticket. */
  readonly open: boolean;
  /** Language tag and direction the view is written in. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: AgentWords;
  readonly card: SessionCard | null;
  readonly kpis: readonly KpiLine[];
  /** Waiting customers this agent fits. */
  readonly offers: readonly OfferLine[];
  readonly health: Health;
}

export interface PanelView {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: AgentWords;
  readonly agent: { readonly id: string; readonly name: string } | null;
  readonly period: { readonly id: PeriodId; readonly from: number; readonly to: number };
  readonly kpis: readonly KpiDetail[];
  readonly offers: readonly OfferLine[];
  /** What the agent told the collector; null while not paired. */
  readonly status: Presence['status'] | null;
  readonly praise: readonly { readonly text: string; readonly at: number; readonly ticket: string | null }[];
  readonly health: Health;
}

export type PeriodId = 'week' | 'month' | 'quarter' | 'half-year';

export interface Messages {
  /**
   * The loader on a helpdesk page: where it is now, and whether the overlay already runs there. The background knows
   * the helpdesks' URL patterns, answers with the ticket (null: none) and injects the overlay when it is missing.
   */
  pageTellsPlace: {
    request: { url: string; session: string | null; overlay: boolean };
    answer: OpenTicket | null;
  };
  /** Every 20 s while an open ticket is being looked at: keeps the answers live. */
  pageTellsAwake: { request: Record<string, never>; answer: undefined };
  pageAsksOverlay: {
    request: { helpdesk: string; ticket: string; session: string | null };
    answer: OverlayView;
  };
  pageTellsOffer: { request: { id: string; answer: 'accept' | 'decline' }; answer: undefined };
  panelTellsOffer: { request: { id: string; answer: 'accept' | 'decline' }; answer: undefined };
  panelTellsStatus: { request: { status: Presence['status'] }; answer: undefined };
  pageTellsOpen: { request: { open: boolean }; answer: undefined };
  panelAsksView: { request: { period: PeriodId; clock: 'calendar' | 'business' }; answer: PanelView };
  panelAsksSync: { request: Record<string, never>; answer: Health };
  optionsAsksSettings: { request: Record<string, never>; answer: Settings };
  optionsTellsSettings: { request: Partial<Pick<Settings, 'language' | 'targets'>>; answer: Settings };
  optionsAsksPairing: {
    request: { collector: string; code: string };
    answer: { ok: true; agent: string } | { ok: false; text: string };
  };
  /** A helpdesk of the agent's own (self-hosted ones have no known address); sent after its permission was granted. */
  optionsTellsHelpdesk: { request: { id: string; origin: string; keep: boolean }; answer: Settings };
  optionsTellsUnpair: { request: Record<string, never>; answer: Settings };
  /** Pushed by the background to every overlay and panel: something they show has changed; ask again. */
  backgroundTellsChange: {
    request: { what: 'card' | 'numbers' | 'offers' | 'health'; ticket: string | null };
    answer: undefined;
  };
}

export interface Settings {
  readonly language: 'auto' | 'en' | 'es' | 'ro';
  readonly collector: { readonly url: string; readonly agent: string; readonly company: string } | null;
  readonly helpdesks: readonly {
    readonly id: string;
    readonly name: string;
    readonly origin: string;
    readonly granted: boolean;
  }[];
  /** What an address can be added for. */
  readonly kinds: readonly { readonly id: string; readonly name: string }[];
  /** By KPI id; set by agent and lead together. In the KPI's unit. */
  readonly targets: Readonly<
    Record<
      string,
      { readonly value: number; readonly per: PeriodId; readonly state: 'proposed' | 'accepted' }
    >
  >;
  /** Fixed by the company's policy: shown, not editable. */
  readonly managed: boolean;
}
