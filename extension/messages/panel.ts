import type { TargetPeriod } from '../../shared/kpi/targets/target.ts';
import type { AgentWords } from '../../shared/locales/en/agent.ts';
import type { Presence } from '../../shared/protocol/presence.ts';
import type { ScoreLine } from '../../shared/protocol/session-card.ts';
import type { QueueAbove } from '../helpdesks/lib/helpdesk.ts';
import type { Health } from './health.ts';
import type { CaseLink, KpiDetail } from './kpi.ts';
import type { CallbackLine } from './lead.ts';
import type { CallCodeResult, OfferLine, PromiseLine } from './overlay.ts';
import type { ReviewedCase, ReviewedFor } from './reviews.ts';
import type { AgreementLine, CommandResult, MilestoneLine, Past, TargetCommand } from './targets.ts';

/** From one day to another, both included, as `2026-11-21` by the agent's own calendar. */
export interface Days {
  readonly first: string;
  readonly last: string;
}

/** How far back is looked: so long up to today, or from day to day. */
export type Span = TargetPeriod | Days;

export interface PanelView {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: AgentWords;
  readonly agent: { readonly id: string; readonly name: string } | null;
  readonly period: {
    readonly id: TargetPeriod | 'days';
    readonly from: number;
    readonly to: number;
    /** The same from day to day. */
    readonly days: Days;
    /** Nothing of the agent's was read from these days. */
    readonly isEmpty: boolean;
  };
  readonly kpis: readonly KpiDetail[];
  /** KPI ids of the numbers the agent chose for beside tickets. */
  readonly pinned: readonly string[];
  /** Those of them that nothing tells about at present, by name: they can be given up all the same. */
  readonly lostPins: readonly { readonly id: string; readonly label: string }[];
  /** What is said while there are none, and when they come. */
  readonly withoutKpis: string;
  readonly offers: readonly OfferLine[];
  /** Customers who ask to talk again, oldest first. */
  readonly recoveries: readonly CallbackLine[];
  /**
   * What the agent can share: running sessions without a ticket (`ticket`: false), then open tickets, the one looked at
   * last first.
   */
  readonly shareable: readonly {
    readonly id: string;
    readonly subject: string | null;
    readonly ticket?: boolean;
  }[];
  /** Tickets in which something is promised, what falls due first before the others. */
  readonly promises: readonly (PromiseLine & { readonly ticket: CaseLink })[];
  /** Reviews of this agent's cases, newest first. */
  readonly reviews: readonly ReviewedCase[];
  readonly reviewedFor: readonly ReviewedFor[];
  /** Is the lead page this agent's? */
  readonly lead: boolean;
  /** What the agent told the collector; null while not paired. */
  readonly status: Presence['status'] | null;
  readonly milestones: readonly MilestoneLine[];
  /** "1 of 3 milestones of this half-year reached: on the way"; empty with fewer than two in a period. */
  readonly milestonePace: readonly string[];
  /** The agent's certificates and trainings, by name. */
  readonly training: readonly TrainingLine[];
  /** What the lead proposed and waits for this agent's answer. */
  readonly proposals: readonly AgreementLine[];
  /** KPI ids no target is offered on: nothing at this desk tells about them. */
  readonly unsourced: readonly string[];
  /** By which another proposal is judged while it is set; null while nothing is proposed. */
  readonly past: Past | null;
  readonly praise: readonly { readonly text: string; readonly at: number; readonly ticket: string | null }[];
  /** What customers answered in the period, the newest first. */
  readonly answers: readonly AnsweredCase[];
  /** What changed since last week, and one thing to try; null before anything is read. */
  readonly week: WeekView | null;
  readonly health: Health;
}

/** All of it in the agent's words. */
interface WeekView {
  /** Which days are compared, and what is told of them. */
  readonly what: string;
  /** What is said when nothing changed for sure; null when something may have. */
  readonly none: string | null;
  readonly changes: readonly {
    readonly kpi: string;
    readonly text: string;
    /** What the team's figures say of it; null: nothing, or it went the right way. */
    readonly team: string | null;
  }[];
  readonly tip: { readonly kpi: string; readonly label: string; readonly text: string } | null;
}

/** A case and all its customer answered afterwards. */
export interface AnsweredCase {
  readonly ticket: CaseLink;
  /** UTC ms of the last answer. */
  readonly at: number;
  readonly scores: readonly ScoreLine[];
  /** null: nothing in it is called good or bad. */
  readonly went: 'good' | 'low' | null;
  /** Several took part: whose answer it is, nobody can say. */
  readonly isShared: boolean;
  /** The customer's, where it is known. */
  readonly language: string | null;
}

/** A certificate or training, and how it stands. */
export interface TrainingLine {
  readonly id: string;
  readonly name: string;
  /** Its skill and its days, in words. */
  readonly text: string;
  readonly word: string;
  readonly state: 'met' | 'near' | 'attention';
}

/** A ticket shared with a higher tier or a colleague, and the note that goes with it. */
export interface Shared {
  readonly ticket: string;
  readonly with:
    | { readonly queue: string }
    | { readonly colleague: string }
    /** By the collector, where the helpdesk is not the place to. */
    | { readonly tier: 'L2' | 'L3' };
  readonly note: string;
}

/** What the side panel asks and tells. */
export interface PanelMessages {
  'panel.answerOffer': { request: { id: string; answer: 'accept' | 'decline' }; answer: undefined };
  'panel.makeCode': { request: Record<string, never>; answer: CallCodeResult };
  'panel.setStatus': { request: { status: Presence['status'] }; answer: undefined };
  'panel.getView': { request: { period: Span; clock: 'calendar' | 'business' }; answer: PanelView };
  'panel.runTarget': { request: TargetCommand; answer: CommandResult };
  /** A number is wanted beside tickets, or not any more. */
  'panel.pin': { request: { id: string; pinned: boolean }; answer: undefined };
  /** Marks a milestone as reached, or as not yet after all. Stays in this browser. */
  'panel.markMilestone': { request: { id: string; reached: boolean }; answer: undefined };
  /** Whom a ticket can be handed up to, and who can be brought in. */
  'panel.getSharers': {
    request: { ticket: string };
    answer: {
      readonly above: readonly QueueAbove[];
      readonly tiers?: readonly ('L2' | 'L3')[];
      readonly colleagues: readonly { readonly id: string; readonly name: string }[];
    };
  };
  'panel.share': { request: Shared; answer: CommandResult };
  /** Puts the first reading of the helpdesk off, or goes on with it. */
  'panel.pause': { request: { paused: boolean }; answer: undefined };
  'panel.sync': { request: Record<string, never>; answer: Health };
  'panel.completeCallback': { request: { id: string }; answer: undefined };
}
