import type { TicketFacts } from '../../session/facts.ts';
import { creditTo, TEAM } from '../credit/credit.ts';
import type { SpanSink } from '../measure/definition.ts';

/**
 * The stretches in which a ticket was open: created → solved, and again after each reopening, each part of it counted
 * for whoever had the ticket then. A customer who left or was helped by an article leaves nothing open.
 */
export function openSpans(ticket: TicketFacts, sink: SpanSink): void {
  const { createdAt, abandonedAt, deflectedAt, status, lastSolvedAt } = ticket;
  let from = createdAt;
  for (const { at, solvedAt } of ticket.reopens) {
    openStretch(ticket, from, solvedAt, sink);
    from = at;
  }
  const left = Math.min(abandonedAt ?? Infinity, deflectedAt ?? Infinity);
  const solved = status === 'solved' || status === 'closed';
  openStretch(ticket, from, solved ? (lastSolvedAt ?? ticket.updatedAt) : left, sink);
}

/** One stretch, cut where the ticket changed hands: what nobody had is the team's alone. All of it is as old as its start. */
export function openStretch(ticket: TicketFacts, from: number, until: number, sink: SpanSink): void {
  const { owners } = ticket;
  let begin = from;
  for (let index = 0; index < owners.length && begin < until; index++) {
    const turn = owners[index];
    if (!turn) break;
    const end = Math.min(turn.until ?? owners[index + 1]?.at ?? Infinity, until);
    if (end <= begin) continue;
    if (begin < turn.at) {
      const taken = Math.min(turn.at, until);
      sink.span(begin, taken, TEAM, from);
      begin = taken;
    }
    if (begin < end) sink.span(begin, end, creditTo(ticket, turn.agent), from);
    begin = Math.max(begin, end);
  }
  if (begin < until) sink.span(begin, until, TEAM, from);
}
