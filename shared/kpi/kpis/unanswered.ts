import type { TicketFacts } from '../../session/facts.ts';
import type { Credit, Span } from '../measure/definition.ts';

/**
 * While a ticket has had no human reply: from its clock's start to the reply, or to whatever else ended the wait.
 * A ticket an agent opened waits only once the customer has written.
 */
export function unansweredSpan(ticket: TicketFacts, credit: Credit): readonly Span[] {
  const { firstResponse, firstResponseAt, waitingSince, openedBy, createdAt } = ticket;
  if (firstResponse !== null && firstResponseAt !== null) {
    return [{ from: firstResponseAt - firstResponse.calendar * 1000, until: firstResponseAt, credit }];
  }
  const from = waitingSince ?? (openedBy === 'agent' ? null : createdAt);
  const until = endOfWait(ticket);
  return from === null || until <= from ? [] : [{ from, until, credit }];
}

/** When a ticket without a reply stopped waiting: solved, abandoned or answered by an article; Infinity while it waits. */
function endOfWait({ firstSolvedAt, abandonedAt, deflectedAt }: TicketFacts): number {
  return Math.min(firstSolvedAt ?? Infinity, abandonedAt ?? Infinity, deflectedAt ?? Infinity);
}
