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
}

export interface Pulled {
  readonly events: readonly SupportEventInput[];
  readonly heads: readonly TicketHead[];
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

/** The agent is logged in and may not read this. */
export class ForbiddenError extends Error {
  override readonly name = 'ForbiddenError';
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

export interface Helpdesk {
  readonly id: string;
  readonly name: string;
  /** Match patterns of pages it may live on, before the company's own origins are added. */
  readonly matches: readonly string[];
  /** What this helpdesk cannot tell: KPI ids → the reason, shown instead of a number. */
  readonly cannot: Readonly<Record<string, string>>;
  /** The ticket a URL shows, or null. From the URL given, never from `location` (wxt:locationchange fires too early). */
  placeOf(url: URL): Place | null;
  ticketUrl(base: string, ticket: string): string;
  /** Proved by a field of the agent's own user — "200 + JSON" proves nothing. Throws LoggedOutError, UnreachableError. */
  whoAmI(base: string, signal: AbortSignal): Promise<HelpdeskAgent>;
  /**
   * One page of what changed in the tickets the agent has part in. GET only, resumes at the cursor (null = from the
   * beginning of the window). Pulling the same thing twice gives events with the same ids.
   */
  pull(base: string, agent: HelpdeskAgent, cursor: string | null, signal: AbortSignal): Promise<Pulled>;
}
