import type { KpiResult } from '../shared/kpi/kpi.ts';
import type { Target } from '../shared/kpi/targets/target.ts';
import type { AgentWords } from '../shared/locales/agent/words.ts';
import type { Presence, SessionCard } from '../shared/protocol/agent.ts';
import type { TargetStep } from '../shared/protocol/targets.ts';
import type { QueueAbove, StatusMeaning } from './helpdesks/helpdesk.ts';
import type { LeadMessages, RecoveryLine } from './lead-messages.ts';
import type { OverlayMessages, PageMessages } from './overlay-messages.ts';

/**
 * Every message inside the extension. The name says who speaks to whom; one request, one answer.
 * The background prepares words and figures in the agent's language, so that no page carries a locale or the engine.
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
  /** Where the team is, roughly; null when it has no figure of this. */
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
  /** What the team's figure is and how it is made, or why there is none; null where there never is one. */
  readonly bandMeaning: string | null;
  /** How far chance reaches in what is expected for the agent's cases, or why nothing is told; null where people are not compared. */
  readonly expectedLimits: string | null;
  /** Weekly values, oldest first; null = too few that week. */
  readonly trend: readonly {
    readonly from: number;
    readonly label: string;
    readonly value: number | null;
    readonly text: string;
    readonly n: number;
  }[];
  /** "May have risen since the week of 5 Oct", or null: a cautious look, never a verdict. */
  readonly change: string | null;
  readonly tickets: readonly TicketLink[];
  /** Bad ratings that several took part in: they count against nobody and are looked at together. */
  readonly review: readonly TicketLink[];
  /** How it goes with the target; null without one. */
  readonly aim: AimLine | null;
}

interface TicketLink {
  readonly id: string;
  /** What it is called instead of by its number: a session without a ticket has none. */
  readonly name?: string;
  readonly subject: string | null;
  readonly url: string | null;
}

/** What a customer was promised and is not done yet: "First response promised by 14:30". */
export interface PromiseLine {
  readonly text: string;
  /** look: it is late; near: the greater part of its time is over. */
  readonly state: 'none' | 'near' | 'look';
}

/** A target in force, in the KPI's unit. */
export interface Aim {
  readonly value: number;
  readonly per: PeriodId;
  /** What the quality partner must keep meanwhile; null: the partner's own target says. */
  readonly guard: number | null;
  readonly by: 'self' | 'agreement' | 'company';
}

/** A target in words: can it be achieved, how goes the running period, and how went those before. */
export interface AimLine {
  /** Where the target comes from: one's own, agreed with the lead, or the company's. */
  readonly origin: string;
  readonly reach: string;
  /** "This month so far: 83 %, n = 12 · 9 days left". */
  readonly soFar: string;
  readonly pace: { readonly text: string; readonly state: 'met' | 'look' | 'none' };
  /** The target in the values' unit, for the line it draws. */
  readonly value: number;
  readonly text: string;
  /** "Reached in 3 of 5 earlier months". */
  readonly reached: string | null;
  readonly history: KpiDetail['trend'];
}

/** A milestone, e.g. a certification: the agent's own, or agreed with the lead. */
export interface MilestoneLine {
  readonly id: string;
  readonly name: string;
  /** "By 30 Nov 2026 · 9 days left". */
  readonly text: string;
  readonly word: string;
  readonly state: 'met' | 'near' | 'look';
  readonly agreed: boolean;
}

/** A target on its way between agent and lead, or agreed. */
export interface AgreementLine {
  readonly id: string;
  readonly target: Target;
  /** "Customer satisfaction (CSAT): target 90 % per month". */
  readonly text: string;
  /** Whose turn it is, or what came of it. */
  readonly word: string;
  /** Whether it is within reach, by the agent's own past; null for a milestone and in the lead's list. */
  readonly reach: string | null;
  /** Is it agreed, so that taking it back ends it? */
  readonly ends: boolean;
  /** What the reader may do now. */
  readonly steps: readonly TargetStep[];
}

/** The state of the connection to the helpdesk and to the collector, in words that say what to do. */
export interface Health {
  readonly helpdesk: {
    /** incomplete: read, but with something left out that numbers should hold; the text says what. */
    readonly state:
      | 'ok'
      | 'incomplete'
      | 'syncing'
      | 'logged out'
      | 'unreachable'
      | 'refused'
      | 'not understood'
      | 'not kept'
      | 'unknown';
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
  /** What is promised of this ticket and falls due next; null without a promise. */
  readonly promise: PromiseLine | null;
  /** With whom this ticket is shared, and what it counts for each; null while it is one person's. */
  readonly shared: string | null;
  /** A customer asks to talk again: one sentence, or null. */
  readonly notice: string | null;
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
  /** Customers who ask to talk again, oldest first. */
  readonly recoveries: readonly RecoveryLine[];
  /** The agent's open tickets that can be shared, the one looked at last first; empty where nothing can be written. */
  readonly shareable: readonly { readonly id: string; readonly subject: string | null }[];
  /** Tickets in which something is promised, what falls due first before the others. */
  readonly promises: readonly (PromiseLine & { readonly ticket: TicketLink })[];
  /** Is the lead page this agent's? */
  readonly lead: boolean;
  /** What the agent told the collector; null while not paired. */
  readonly status: Presence['status'] | null;
  readonly milestones: readonly MilestoneLine[];
  /** "1 of 3 milestones of this half-year reached: on the way"; empty with fewer than two in a period. */
  readonly milestonePace: readonly string[];
  /** What the lead proposed and waits for this agent's answer. */
  readonly proposals: readonly AgreementLine[];
  /** KPI ids no target is offered on: nothing at this desk tells about them. */
  readonly unsourced: readonly string[];
  /** By which another proposal is judged while it is set; null while nothing is proposed. */
  readonly past: Past | null;
  readonly praise: readonly { readonly text: string; readonly at: number; readonly ticket: string | null }[];
  readonly health: Health;
}

/** A code for a call, ready to read out; or why there is none. */
export type CodeTold =
  | {
      readonly ok: true;
      readonly code: string;
      readonly address: string;
      readonly link: string;
      /** Until when it is taken, in the agent's words. */
      readonly until: string;
    }
  | { readonly ok: false; readonly text: string };

export type PeriodId = 'week' | 'month' | 'quarter' | 'half-year';

export interface Messages extends PageMessages, OverlayMessages, LeadMessages {
  panelTellsOffer: { request: { id: string; answer: 'accept' | 'decline' }; answer: undefined };
  panelTellsCode: { request: Record<string, never>; answer: CodeTold };
  panelTellsStatus: { request: { status: Presence['status'] }; answer: undefined };
  panelAsksView: { request: { period: PeriodId; clock: 'calendar' | 'business' }; answer: PanelView };
  panelTellsTarget: { request: TargetDeed; answer: TargetTold };
  /** Marks a milestone as reached, or as not yet after all. Stays in this browser. */
  panelTellsMilestone: { request: { id: string; reached: boolean }; answer: undefined };
  /** Whom a ticket can be handed up to, and who can be brought in. */
  panelAsksSharers: {
    request: { ticket: string };
    answer: {
      readonly above: readonly QueueAbove[];
      readonly colleagues: readonly { readonly id: string; readonly name: string }[];
    };
  };
  panelTellsShared: { request: Shared; answer: TargetTold };
  panelAsksSync: { request: Record<string, never>; answer: Health };
  optionsAsksSettings: { request: Record<string, never>; answer: Settings };
  optionsTellsSettings: {
    request: Partial<Pick<Settings, 'language' | 'targets' | 'milestones'>> & {
      /** By lower-case name, all of them. */
      readonly statuses?: Readonly<Record<string, StatusMeaning>>;
    };
    answer: Settings;
  };
  optionsTellsTarget: { request: TargetDeed; answer: TargetTold };
  /** The agent's own earlier periods, to say whether a target is within reach while it is being set. */
  optionsAsksPast: { request: Record<string, never>; answer: Past };
  optionsAsksPairing: {
    request: { collector: string; code: string };
    answer: { ok: true; agent: string } | { ok: false; text: string };
  };
  /** A helpdesk of the agent's own (self-hosted ones have no known address); sent after its permission was granted. */
  optionsTellsHelpdesk: { request: { id: string; origin: string; keep: boolean }; answer: Settings };
  optionsTellsUnpair: { request: Record<string, never>; answer: Settings };
  /** Pushed by the background to every overlay and page of the extension: something they show has changed; ask again. */
  backgroundTellsChange: {
    request: { what: 'card' | 'numbers' | 'offers' | 'health'; ticket: string | null };
    answer: undefined;
  };
}

export interface Settings {
  readonly language: 'auto' | 'en' | 'es' | 'ro';
  readonly collector: {
    readonly url: string;
    readonly agent: string;
    readonly company: string;
    /** Is the lead page this agent's? */
    readonly lead: boolean;
  } | null;
  readonly helpdesks: readonly {
    readonly id: string;
    readonly name: string;
    readonly origin: string;
    readonly granted: boolean;
  }[];
  /** What an address can be added for. */
  readonly kinds: readonly { readonly id: string; readonly name: string }[];
  /** The agent's own, by KPI id, in the KPI's unit; with a policy, the company's. */
  readonly targets: Readonly<Record<string, Pick<Aim, 'value' | 'per'>>>;
  readonly milestones: readonly OwnMilestone[];
  /** What stands between agent and lead, newest first. */
  readonly agreements: readonly AgreementLine[];
  /** The helpdesk's own statuses that somebody explained or nobody could. */
  readonly statuses: readonly StatusLine[];
  /** KPI ids no target is offered on: nothing at this desk tells about them. */
  readonly unsourced: readonly string[];
  /** Fixed by the company's policy: shown, not editable. */
  readonly managed: boolean;
  /** The collector's address by that policy; null without one. */
  readonly collectorAddress: string | null;
  /** Values of that policy that cannot be used, by their place in it. */
  readonly unusable: readonly string[];
}

/** A ticket shared with a higher tier or a colleague, and the note that goes with it. */
export interface Shared {
  readonly ticket: string;
  readonly with: { readonly queue: string } | { readonly colleague: string };
  readonly note: string;
}

export interface StatusLine {
  /** In small letters. */
  readonly name: string;
  /** null: nobody said; it counts as open. */
  readonly meaning: StatusMeaning | null;
  /** Set by the company's policy. */
  readonly fixed: boolean;
}

/** A milestone the agent set for themselves. */
export interface OwnMilestone {
  readonly id: string;
  readonly name: string;
  /** UTC milliseconds: the end of its day. */
  readonly by: number;
  readonly per: PeriodId;
}

/** A proposal or a step, told to the collector at once. `id` is made where it is asked, so that a second try is the same. */
export type TargetDeed =
  | { readonly id: string; readonly step: TargetStep }
  | { readonly id: string; readonly propose: Target; readonly insteadOf: string | null };

/** What came of it: an answer in words when it was refused or the collector is silent. */
export type TargetTold = { readonly ok: true } | { readonly ok: false; readonly text: string };

/** Values of earlier periods of the same length, oldest first, by KPI and period; null marks one without a number. */
export type Past = Readonly<Record<string, Readonly<Record<PeriodId, readonly (number | null)[]>>>>;
