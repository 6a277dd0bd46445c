import type { Duration, TicketFacts } from '../../session/facts.ts';
import { creditTo } from '../credit/credit.ts';
import { REOPEN_WINDOW } from '../measure/days.ts';
import type { Credit, SampleSink } from '../measure/definition.ts';

/**
 * Solutions, the first and the one that holds. Several KPIs read the same samples and each its own flag of their value:
 * the engine keeps samples of one function once.
 */

/** Flags of a first solution: it was not reopened within the window; nobody else took part; its customer is not known. */
export const HELD = 1;
export const ONE_AGENT = 2;
export const NOBODY_KNOWN = 4;

/** The first solution, for whoever reached it. */
export function firstSolution(ticket: TicketFacts, sink: SampleSink): void {
  const at = ticket.firstSolvedAt;
  if (at === null) return;
  let held = HELD;
  for (const reopen of ticket.reopens) if (isReal(reopen) && reopen.at <= at + REOPEN_WINDOW) held = 0;
  let took = 0;
  for (const participant of ticket.participants) if (participant.substantive) took++;
  const flags = held + (took <= 1 ? ONE_AGENT : 0) + (ticket.requester === null ? NOBODY_KNOWN : 0);
  sink.value(at, flags, creditTo(ticket, ticket.firstSolvedBy ?? ticket.owner));
}

/** Flags of a ticket's present solution: one public reply was enough; somebody owned it and it did not bounce. */
export const ONE_TOUCH = 1;
export const OWNED = 2;

/** More changes of hands than this is bouncing. */
const MOST_CHANGES = 2;

/** A ticket's present solution, for whoever reached it; none while the ticket is open. */
export function presentSolution(ticket: TicketFacts, sink: SampleSink): void {
  const at = solvedAt(ticket);
  if (at === null) return;
  const { publicReplies, reopens, owners } = ticket;
  const oneTouch = publicReplies === 1 && !reopens.some(isReal);
  const owned = owners.length > 0 && owners.length - 1 <= MOST_CHANGES;
  sink.value(at, (oneTouch ? ONE_TOUCH : 0) + (owned ? OWNED : 0), creditToSolver(ticket));
}

/** When the present solution was reached; null while the ticket is open. */
export function solvedAt({ status, lastSolvedAt }: TicketFacts): number | null {
  return status === 'solved' || status === 'closed' ? lastSolvedAt : null;
}

/** Counts for whoever reached the present solution. */
export function creditToSolver(ticket: TicketFacts): Credit {
  return creditTo(ticket, ticket.lastSolvedBy ?? ticket.owner);
}

/** One duration of a solved ticket, at its solution; none where the log lacks the ticket's beginning. */
export function solvedDuration(ticket: TicketFacts, duration: Duration | null, sink: SampleSink): void {
  const at = solvedAt(ticket);
  if (at !== null && duration !== null && ticket.fullResolution !== null)
    sink.duration(at, duration, creditToSolver(ticket));
}

/** The customer came back with the same matter unsettled: neither a mere "thank you" nor something new. */
function isReal(reopen: TicketFacts['reopens'][number]): boolean {
  return !reopen.thanks && !reopen.newTopic;
}
