import type { LeftOut, StatusMeaning, TicketHead } from '../../../shared/helpdesks/answers.ts';
import { RefusedError } from '../../../shared/helpdesks/answers.ts';
import { type DeskRules, noRules } from '../../../shared/session/desk-rules.ts';
import type { SupportEventInput } from '../../../shared/session/event.ts';

export type { LeftOut, StatusMeaning, TicketHead } from '../../../shared/helpdesks/answers.ts';
export { NotUnderstoodError, RefusedError, statusMeanings } from '../../../shared/helpdesks/answers.ts';

/** What the extension must know about a helpdesk. One folder per helpdesk; each is named in `registry.ts`. */

export interface HelpdeskAgent {
  /** Stable id in the helpdesk, as written into events. */
  readonly id: string;
  readonly name: string;
}

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
  /** About how many tickets are left to be read after this page, where the helpdesk tells it; left out: it does not. */
  readonly left?: number;
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

/** The answer lies elsewhere: at a login page, or where what was asked for went. */
export class MovedError extends LoggedOutError {}

/** The helpdesk is read with a key of the agent's own, and only they can have it made or shown. */
export class KeyMissingError extends Error {
  override readonly name = 'KeyMissingError';
}

/** The helpdesk refuses a change that may have come from a page of its own, and none is open in this browser. */
export class NoOpenPageError extends RefusedError {}

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
  /** Where its API lives, by the origin of its pages, when that is another: the browser is asked for both. */
  readonly readsAt?: Readonly<Record<string, string>>;
  /** It takes no session of the browser, but a token that the agent has made there and keeps in the options. */
  readonly needsToken?: boolean;
  /** What stands in the options is no token, but the ID and secret of an app of the agent's own, with a colon between. */
  readonly tokenOfApp?: boolean;
  /** Paths that are asked by POST and change nothing: all else is read by GET. */
  readonly asks?: readonly string[];
  /** What this helpdesk cannot tell: KPI ids → the reason, shown instead of a number. */
  readonly cannot: Readonly<Record<string, string>>;
  /** What the helpdesk's own surveys tell, with no collector of ours: KPI ids. */
  readonly surveys?: readonly string[];
  /** null: nothing can be written in this helpdesk. */
  readonly sharing: Sharing | null;
  /** The ticket a URL shows, or null. From the URL given, never from `location` (wxt:locationchange fires too early). */
  placeOf(url: URL): Place | null;
  ticketUrl(base: string, ticket: string): string;
  /** Proved by a field of the agent's own user — "200 + JSON" proves nothing. Throws LoggedOutError, KeyMissingError, UnreachableError. */
  whoAmI(base: string, signal: AbortSignal): Promise<HelpdeskAgent>;
  /**
   * One page of what changed in the tickets the agent has part in. Reads only, resumes at the cursor (null = from the
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
