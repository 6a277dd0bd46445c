import type { CaseMix, SurveyAnswerKind, TicketStatus } from './event.ts';

/**
 * What the log says about one ticket: the result of folding its events once.
 * Plain data (JSON, structured clone): it is what the extension stores and what every KPI reads.
 */

/** Seconds, on both clocks. `business` is null when no schedule is known — never 0 (reference: Chatwoot's 0 misleads). */
export interface Duration {
  readonly calendar: number;
  readonly business: number | null;
}

/** An agent's or the team's reply to a waiting customer. */
export interface ReplyFact {
  /** Who wrote it, whoever owns the ticket; null when the helpdesk does not say. */
  readonly agent: string | null;
  readonly at: number;
  /** From the first unanswered customer message (the customer's wait). */
  readonly customerWait: Duration;
  /**
   * From the first unanswered customer message or, later, since the agent was there (assigned, invited, took part), less
   * pending, hold and consult.
   */
  readonly agentClock: Duration;
  /** From the last customer message of a burst, as Zammad counts it; never the headline (it flatters). */
  readonly sinceLastMessage: Duration;
  /** The ticket's first human public reply. */
  readonly first: boolean;
}

export interface ReopenFact {
  readonly at: number;
  /** When it had been solved: what the window of the reopen rate counts from. */
  readonly solvedAt: number;
  /** Who had solved it. */
  readonly agent: string | null;
  /** The customer only said thank you. */
  readonly thanks: boolean;
  /** The customer started another matter. */
  readonly newTopic: boolean;
}

export interface SurveyFact {
  readonly at: number;
  readonly kind: SurveyAnswerKind;
  readonly format: string;
  readonly value: number | null;
  readonly text: string | null;
}

interface ReviewFact {
  readonly at: number;
  readonly agent: string;
  /** 0–100, weighted; 0 when a critical criterion failed. */
  readonly score: number;
}

export interface SlaFact {
  readonly metric: 'first response' | 'next reply' | 'resolution';
  readonly appliedAt: number;
  readonly dueSeconds: number;
  readonly clock: 'calendar' | 'business';
  /** The ticket's priority when the service level was applied. */
  readonly priority: string | null;
  /** When it falls due, pauses left out; null while it is paused, and on business time when no schedule is known. */
  readonly dueAt: number | null;
  /** `running`: not decided yet; overdue once `dueAt` has passed. `unknown`: no schedule to decide it by. */
  readonly state: 'met' | 'breached' | 'running' | 'unknown';
  /** When it was decided; null while running. */
  readonly decidedAt: number | null;
}

/** Session ledger: what somebody was to a ticket. One agent may hold several roles. */
export interface ParticipantFact {
  readonly agent: string;
  readonly roles: readonly ('owner' | 'helper' | 'starter' | 'reviewer')[];
  /** Said something to the customer, was consulted, solved, or handed over completely: shares the credit. */
  readonly substantive: boolean;
  readonly firstAt: number;
  /** Left by an escalation with a complete hand-over: out of this agent's denominators. */
  readonly handedOver: boolean;
  /** Open and assigned to this agent, idle stretches capped: a proxy, never a target. */
  readonly handle: Duration;
  /** Spent as the expert others consulted; a stratum of its own, never in `handle`. */
  readonly consulted: Duration;
}

export interface TicketFacts {
  readonly ticket: string;
  readonly session: string | null;
  /** Its own creation, or that of an older ticket merged into it. */
  readonly createdAt: number;
  readonly openedBy: 'customer' | 'agent' | 'bot';
  readonly requester: string | null;
  readonly queue: string | null;
  readonly mix: CaseMix;
  readonly status: TicketStatus;
  readonly owner: string | null;
  /** Counted nowhere, and why. */
  readonly excluded: 'merged' | 'spam' | 'deleted' | 'test' | null;
  readonly updatedAt: number;
  /**
   * First human public reply since creation (or bot hand-off, or the customer's first words that were not settled without
   * a reply); null when the log lacks the beginning.
   */
  readonly firstResponse: Duration | null;
  /** The same reply counted from creation, bot time included (Zendesk's figure). */
  readonly firstResponseFromCreation: Duration | null;
  readonly firstResponseAt: number | null;
  /** First customer message nobody has answered yet; null when answered, solved, left or excluded. Censored, not dropped. */
  readonly waitingSince: number | null;
  readonly replies: readonly ReplyFact[];
  /** Public human replies, however many in a row, an agent's public opening words included. */
  readonly publicReplies: number;
  readonly firstSolvedAt: number | null;
  readonly firstSolvedBy: string | null;
  readonly lastSolvedAt: number | null;
  readonly lastSolvedBy: string | null;
  readonly firstResolution: Duration | null;
  readonly fullResolution: Duration | null;
  readonly reopens: readonly ReopenFact[];
  readonly requesterWait: Duration;
  readonly agentWait: Duration;
  readonly hold: Duration;
  /** Created (or handed off) → first assignment or human reply or abandonment; null when the log lacks the beginning. */
  readonly queueWait: Duration | null;
  readonly abandonedAt: number | null;
  readonly deflectedAt: number | null;
  /** Owners in turn, each until the next one's `at` or, where nobody had it for a while, `until`. */
  readonly owners: readonly { readonly agent: string; readonly at: number; readonly until?: number }[];
  readonly participants: readonly ParticipantFact[];
  /** Sent and not bounced. */
  readonly surveysSent: number;
  /** When the first of them was sent; the answer rate of a period counts from here. */
  readonly surveySentAt: number | null;
  readonly surveys: readonly SurveyFact[];
  readonly reviews: readonly ReviewFact[];
  readonly slas: readonly SlaFact[];
}
