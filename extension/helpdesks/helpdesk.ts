import type { SupportEventInput } from '../../shared/session/event.ts';

/** What the extension must know about a helpdesk. One folder per helpdesk; each registers itself in `registry.ts`. */

export interface HelpdeskAgent {
  /** Stable id in the helpdesk, as written into events. */
  readonly id: string;
  readonly name: string;
}

export interface TicketHead {
  readonly id: string;
  readonly subject: string | null;
  readonly url: string;
}

export interface Pulled {
  readonly events: readonly SupportEventInput[];
  readonly heads: readonly TicketHead[];
  /** Opaque to everyone but the adapter; stored in the same transaction as the events. */
  readonly cursor: string;
  readonly more: boolean;
}

/** The agent is not logged in, or the answer was not the helpdesk's: never mistaken for "no tickets". */
export class LoggedOutError extends Error {
  override readonly name = 'LoggedOutError';
}

export interface Helpdesk {
  readonly id: string;
  readonly name: string;
  /** Match patterns of pages it may live on, before the company's own origins are added. */
  readonly matches: readonly string[];
  /** What this helpdesk cannot tell: KPI ids → the reason, shown instead of a number. */
  readonly cannot: Readonly<Record<string, string>>;
  /** The ticket a URL shows, or null. From the URL given, never from `location` (wxt:locationchange fires too early). */
  ticketOf(url: URL): string | null;
  /** Proved by a field of the agent's own user — "200 + JSON" proves nothing. Throws LoggedOutError. */
  whoAmI(origin: string, signal: AbortSignal): Promise<HelpdeskAgent>;
  /** GET only, paged, rate-limited; resumes at the cursor (null = from the beginning of the window). */
  pull(origin: string, agent: HelpdeskAgent, cursor: string | null, signal: AbortSignal): Promise<Pulled>;
  ticketUrl(origin: string, ticket: string): string;
}
