import type { TicketFacts } from '../../session/facts.ts';
import { TEAM } from '../fairness/credit.ts';
import type { SpanSink } from '../measure/definition.ts';

/**
 * While a ticket has had no human reply: from its clock's start to the reply, or to whatever else ended the wait.
 * A ticket an agent opened waits only once the customer has written.
 */
export function unansweredSpan(ticket: TicketFacts, sink: SpanSink): void {
  const { firstResponse, firstResponseAt, waitingSince, openedBy, createdAt } = ticket;
  if (firstResponse !== null && firstResponseAt !== null) {
    sink.span(firstResponseAt - firstResponse.calendar * 1000, firstResponseAt, TEAM);
    return;
  }
  const from = waitingSince ?? (openedBy === 'agent' ? null : createdAt);
  const until = endOfWait(ticket);
  if (from !== null && from < until) sink.span(from, until, TEAM);
}

/** When a ticket without a reply stopped waiting: solved, abandoned or answered by an article; Infinity while it waits. */
function endOfWait({ firstSolvedAt, abandonedAt, deflectedAt }: TicketFacts): number {
  return Math.min(firstSolvedAt ?? Infinity, abandonedAt ?? Infinity, deflectedAt ?? Infinity);
}
