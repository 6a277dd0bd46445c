import type { OverlayView } from './messages.ts';

/**
 * What the loader and the overlay share inside one helpdesk page: a slot in their common isolated world,
 * which the host page cannot see. The loader owns it; the overlay, injected later and perhaps twice, reads it.
 */

export interface OpenTicket {
  readonly helpdesk: string;
  readonly ticket: string;
  /** The session id as found on the ticket, or null. */
  readonly session: string | null;
}

export interface HelpdeskPage {
  open: OpenTicket | null;
  /** Aborts when the loader is orphaned or replaced: the overlay removes itself without a trace. */
  readonly gone: AbortSignal;
  /** Set by the running overlay; the loader calls it on every ticket switch, null when none is open, with what to show when it is known. */
  overlay: ((open: OpenTicket | null, view: OverlayView | null) => void) | null;
}

declare global {
  var overdeskPage: HelpdeskPage | undefined;
}
