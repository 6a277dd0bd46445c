import type { AgentWords } from '../../shared/locales/en/agent.ts';
import type { LeadNow, LooseAnswers, WaitCoverage } from '../../shared/protocol/lead.ts';
import type { ScoreLine } from '../../shared/protocol/session-card.ts';
import type { AgreementLine, CommandResult, TargetCommand } from './targets.ts';

/** The desk as its leads see it: cases and counts, never a person's numbers, never a ranking. */
export interface LeadView {
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: AgentWords;
  readonly standing: 'lead' | 'not lead' | 'not paired';
  /** The paired agent's name; null while not paired. */
  readonly agent: string | null;
  readonly recoveries: readonly CallbackLine[];
  /** KPI ids no target is offered on: nothing at this desk tells about them. */
  readonly unsourced: readonly string[];
  /** null: the collector does not answer, so the page goes on showing what it has. */
  readonly live: {
    readonly now: Omit<LeadNow, 'sessions'> & {
      readonly sessions: readonly (Omit<LeadNow['sessions'][number], 'ticket'> & {
        readonly ticket: TicketLink | null;
      })[];
    };
    readonly waits: WaitCoverage;
    readonly targets: LeadTargetsView;
    readonly answers: LooseAnswers;
    /** null: the collector has not heard of them. */
    readonly figures: readonly TeamFigure[] | null;
  } | null;
}

/** The desk's agents in its own order, each with what stands between them and the lead, newest first. */
export type LeadTargetsView = readonly {
  readonly id: string;
  readonly name: string;
  readonly agreements: readonly AgreementLine[];
}[];

/** A proposal to an agent, or a step on one. */
export interface LeadTargetCommand {
  readonly agent: string;
  readonly command: TargetCommand;
}

/** A customer who asks to talk to somebody again after a low score, ready to draw. */
export interface CallbackLine {
  readonly id: string;
  /** UTC milliseconds. */
  readonly at: number;
  /** Whom they asked for, when it was not simply this agent; or null. */
  readonly note: string | null;
  readonly ticket: TicketLink | null;
  /** The customer's language, and what they said in the rating; empty when nothing is known. */
  readonly locale: string;
  readonly after: readonly ScoreLine[];
}

/** A ticket to go to; without `url` where the helpdesk's address is not known here. */
export interface TicketLink {
  readonly id: string;
  readonly url: string | null;
}

/** One of the desk's own figures, ready to draw. */
export interface TeamFigure {
  readonly id: string;
  readonly label: string;
  readonly definition: string;
  /** null with `reason` when there is no number. */
  readonly value: string | null;
  readonly n: number;
  readonly interval: string | null;
  readonly reason: string | null;
}

/** What the lead page asks and tells. */
export interface LeadMessages {
  'lead.getView': { request: Record<string, never>; answer: LeadView };
  'lead.runTarget': { request: LeadTargetCommand; answer: CommandResult };
  /** A tab in which this lead is signed in to the collector's console. */
  'lead.openConsole': { request: Record<string, never>; answer: CommandResult };
  'lead.completeCallback': { request: { id: string }; answer: undefined };
}
