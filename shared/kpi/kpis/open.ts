import type { TicketFacts } from '../../session/facts.ts';
import { creditTo } from '../fairness/credit.ts';
import type { SpanSink } from '../measure/definition.ts';

/**
 * The stretches in which a ticket was open: created → solved, and again after each reopening, counted for whoever
 * solved it in the end (the last stretch: for its owner). A customer who left or was helped by an article leaves nothing open.
 */
export function openSpans(ticket: TicketFacts, sink: SpanSink): void {
  const { createdAt, abandonedAt, deflectedAt, status, lastSolvedAt, lastSolvedBy, owner } = ticket;
  let from = createdAt;
  for (const { at, solvedAt, agent } of ticket.reopens) {
    if (from < solvedAt) sink.span(from, solvedAt, creditTo(ticket, agent ?? owner));
    from = at;
  }
  const left = Math.min(abandonedAt ?? Infinity, deflectedAt ?? Infinity);
  const solved = status === 'solved' || status === 'closed';
  const until = solved ? (lastSolvedAt ?? ticket.updatedAt) : left;
  if (from < until) sink.span(from, until, creditTo(ticket, solved ? (lastSolvedBy ?? owner) : owner));
}
