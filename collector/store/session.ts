import type { Wait } from '../../shared/protocol/customer.ts';
import type { Decision } from '../../shared/routing/decision.ts';
import type { Tier } from '../../shared/routing/desk.ts';
import type { Needs } from '../../shared/routing/needs.ts';
import type { Answers } from '../../shared/survey/answers.ts';

export type SessionPhase = 'waiting' | 'with-agent' | 'ended' | 'deflected';

/** A range told, and the estimate behind it in minutes. */
export interface ToldRange extends Wait {
  readonly minutes: number;
}

/** Who the customer is, as far as they or the page said. */
export interface Customer {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** What the customer added on the request's page. */
export interface AddedWord {
  /** UTC ms. */
  readonly at: number;
  readonly text: string;
  /** Does it stand on the ticket? */
  readonly told: boolean;
}

/** An agent gave the case to a higher tier, or a lead gave it to somebody else. */
export interface HandedUp {
  /** UTC ms. */
  readonly at: number;
  /** Whose case it was; null: nobody's yet, as it waited. */
  readonly by: string | null;
  readonly tier: Tier;
  /** The queue it went to, by our id. */
  readonly queue: string;
  /** For who takes it up. */
  readonly note: string;
  /** Since when whoever handed it up had had it, UTC ms. */
  readonly since: number | null;
  /** The lead who gave it to somebody else; left out where its agent handed it up. */
  readonly lead?: string | undefined;
  /** Whom it was given to by name; left out where it went to a queue. */
  readonly to?: string | undefined;
}

/** A session as everybody in the collector knows it. */
export interface Session {
  readonly id: string;
  readonly site: string;
  readonly survey: string;
  readonly surveyVersion: number;
  readonly answers: Answers;
  readonly locale: string;
  readonly customer: Customer | null;
  readonly customerRef: string | null;
  readonly page: string | null;
  readonly context: Readonly<Record<string, string>>;
  readonly queue: string;
  readonly channel: string;
  readonly needs: Needs;
  /** The newest decision, as taken: what the reasons are told from. */
  readonly decision: Decision | null;
  /** What the customer was told at the start, when they had to wait. */
  readonly wait: ToldRange | null;
  readonly agent: string | null;
  readonly state: SessionPhase;
  readonly createdAt: number;
  readonly assignedAt: number | null;
  readonly askedAt: number | null;
  readonly endedAt: number | null;
  /** Who or what ended it; `lapse`: nobody did. */
  readonly endedBy: string | null;
  readonly conversation: string | null;
  /** The session the same browser had before, as it has proven. */
  readonly previous: string | null;
  /** Oldest first. */
  readonly added: readonly AddedWord[];
  /** Oldest first. */
  readonly handed: readonly HandedUp[];
  readonly ticket: { readonly helpdesk: string; readonly id: string } | null;
}
