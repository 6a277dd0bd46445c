import { type DeskRules, noRules } from '../../shared/session/desk-rules.ts';
import type { SupportEventInput } from '../../shared/session/event.ts';

/** What the extension must know about a helpdesk. One folder per helpdesk; each is named in `registry.ts`. */

export interface HelpdeskAgent {
  /** Stable id in the helpdesk, as written into events. */
  readonly id: string;
  readonly name: string;
}

export interface TicketHead {
  readonly id: string;
  readonly subject: string | null;
  /** The page holds all the helpdesk knows of this ticket: what was told of it earlier and is not among it no longer holds. */
  readonly whole?: boolean;
}

/** Something that could not be read, or was read and not understood. It hides nothing else, and is shown. */
export interface LeftOut {
  /** The ticket it concerns; what is left out of it is settled when the ticket is read again without it. */
  readonly ticket: string;
  /**
   * ticket: the whole ticket is missing; queue: stands as a number; person: taken for a customer or a colleague by what they
   * did; text: a message taken for somebody's own words; status: taken for open; event: one step of a ticket is missing.
   */
  readonly kind: 'ticket' | 'queue' | 'person' | 'text' | 'status' | 'event';
  /** Its name or number in the helpdesk. */
  readonly id: string;
}

/** What a company's own status means. `rejected`: over without having been solved, as spam and duplicates are. */
export const statusMeanings = ['new', 'open', 'pending', 'hold', 'solved', 'rejected'] as const;
export type StatusMeaning = (typeof statusMeanings)[number];

/** What is already known of the helpdesk, for an adapter to ask about. */
export interface Known {
  /** Tickets stored as open and the agent's: asked about at the beginning of a sweep. */
  held(): Promise<readonly string[]>;
  /** Tickets left out earlier: tried once more at the beginning of a sweep. */
  leftOut(): Promise<readonly string[]>;
  /** Statuses the agent or the company explained, by lower-case name. */
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
  /** What the desk says of its helpdesk. */
  readonly rules: DeskRules;
}

export const nothingKnown: Known = {
  held: async () => [],
  leftOut: async () => [],
  statuses: {},
  rules: noRules,
};

export interface Pulled {
  readonly events: readonly SupportEventInput[];
  readonly heads: readonly TicketHead[];
  readonly leftOut: readonly LeftOut[];
  /** Tickets asked about that the agent may no longer see: somebody else's now. */
  readonly gone: readonly string[];
  /** Opaque to everyone but the adapter; stored in the same transaction as the events. */
  readonly cursor: string;
  readonly more: boolean;
}

/** Where a ticket's page is: the helpdesk's own address (origin and path, no slash at the end) and the ticket. */
export interface Place {
  readonly base: string;
  readonly ticket: string;
}

/** The agent is not logged in, or the answer was not the helpdesk's: never mistaken for "no tickets". */
export class LoggedOutError extends Error {
  override readonly name = 'LoggedOutError';
}

/** The helpdesk answered, but not this question: it is forbidden (403), not there (404), or fails by itself (500). */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly status: number;
  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** The helpdesk answered something that is not what such a helpdesk answers. */
export class NotUnderstoodError extends Error {
  override readonly name = 'NotUnderstoodError';
}

/** The helpdesk did not answer, or answered that it cannot now. */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
  /** Seconds the helpdesk asked to be left alone (Retry-After), or null. */
  readonly retryAfter: number | null;
  constructor(message: string, retryAfter: number | null = null) {
    super(message);
    this.retryAfter = retryAfter;
  }
}

/** A queue of a higher tier than a ticket's. */
export interface QueueAbove {
  readonly name: string;
  /** 2 or 3. */
  readonly tier: number;
}

/**
 * How an agent shares a case in the helpdesk, with their own login: the only writing an adapter does, and only when the
 * agent says so. Done twice with the same words it is done once. Throws RefusedError when the helpdesk does not allow it.
 */
export interface Sharing {
  /** Queues a ticket of this queue may be handed up to, the nearest tier first. */
  above(base: string, queue: string, rules: DeskRules, signal: AbortSignal): Promise<readonly QueueAbove[]>;
  /** Leaves a note for colleagues, and the ticket in another queue with no owner. */
  handUp(base: string, ticket: string, queue: string, note: string, signal: AbortSignal): Promise<void>;
  /** Leaves a note for colleagues and asks one of them in; the ticket stays the agent's. */
  bringIn(base: string, ticket: string, colleague: string, note: string, signal: AbortSignal): Promise<void>;
}

export interface Helpdesk {
  readonly id: string;
  readonly name: string;
  /** Match patterns of pages it may live on, before the company's own origins are added. */
  readonly matches: readonly string[];
  /** What this helpdesk cannot tell: KPI ids → the reason, shown instead of a number. */
  readonly cannot: Readonly<Record<string, string>>;
  /** null: nothing can be written in this helpdesk. */
  readonly sharing: Sharing | null;
  /** The ticket a URL shows, or null. From the URL given, never from `location` (wxt:locationchange fires too early). */
  placeOf(url: URL): Place | null;
  ticketUrl(base: string, ticket: string): string;
  /** Proved by a field of the agent's own user — "200 + JSON" proves nothing. Throws LoggedOutError, UnreachableError. */
  whoAmI(base: string, signal: AbortSignal): Promise<HelpdeskAgent>;
  /**
   * One page of what changed in the tickets the agent has part in. GET only, resumes at the cursor (null = from the
   * beginning of the window). Pulling the same thing twice gives events with the same ids. What cannot be read is left out
   * and named; it never stops the rest. Throws RefusedError or NotUnderstoodError when nothing can be read at all.
   */
  pull(
    base: string,
    agent: HelpdeskAgent,
    cursor: string | null,
    signal: AbortSignal,
    known?: Known,
  ): Promise<Pulled>;
}
