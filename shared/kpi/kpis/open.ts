import type { TicketFacts } from '../../session/facts.ts';
import { creditTo } from '../fairness/credit.ts';
import type { Span } from '../measure/definition.ts';

/**
 * The stretches in which a ticket was open: created → solved, and again after each reopening, counted for whoever
 * solved it in the end (the last stretch: for its owner). A customer who left or was helped by an article leaves nothing open.
 */
export function openSpans(ticket: TicketFacts): readonly Span[] {
  const { createdAt, abandonedAt, deflectedAt, status, lastSolvedAt, lastSolvedBy, owner } = ticket;
  const spans: Span[] = [];
  let from = createdAt;
  for (const reopen of ticket.reopens) {
    spans.push({ from, until: reopen.solvedAt, credit: creditTo(ticket, reopen.agent ?? owner) });
    from = reopen.at;
  }
  const left = Math.min(abandonedAt ?? Infinity, deflectedAt ?? Infinity);
  const solved = status === 'solved' || status === 'closed';
  const until = solved ? (lastSolvedAt ?? ticket.updatedAt) : left;
  spans.push({ from, until, credit: creditTo(ticket, solved ? (lastSolvedBy ?? owner) : owner) });
  return spans.filter((span) => span.from < span.until);
}
