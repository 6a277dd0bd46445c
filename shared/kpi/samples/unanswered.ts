import type { TicketFacts } from '../../session/facts.ts';
import { TEAM } from '../credit/credit.ts';
import type { SpanSink } from '../measure/definition.ts';

/**
 * While a ticket has had no human reply: from its clock's start to the reply, or to whatever else ended the wait. What
 * was solved without a reply and asked again waits twice, not in between. A ticket an agent opened waits only once the
 * customer has written.
 */
export function unansweredSpan(ticket: TicketFacts, sink: SpanSink): void {
  const { firstResponse, firstResponseAt, waitingSince, openedBy, createdAt } = ticket;
  const answered = firstResponse !== null && firstResponseAt !== null;
  const until = answered ? firstResponseAt : Infinity;
  const from = answered ? firstResponseAt - firstResponse.calendar * 1000 : waitingSince;
  if (from !== null && from < until) sink.span(from, until, TEAM);
  if (openedBy === 'agent' || (from !== null && from <= createdAt)) return;
  const settled = Math.min(endOfWait(ticket), from ?? Infinity);
  // A bot's hand-off, not a settling, is what the clock may have waited for.
  if (createdAt < settled && settled !== from) sink.span(createdAt, settled, TEAM);
}

/** When a ticket without a reply stopped waiting: solved, abandoned or answered by an article; Infinity while it waits. */
function endOfWait({ firstSolvedAt, abandonedAt, deflectedAt }: TicketFacts): number {
  return Math.min(firstSolvedAt ?? Infinity, abandonedAt ?? Infinity, deflectedAt ?? Infinity);
}
