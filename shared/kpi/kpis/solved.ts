import type { Duration, TicketFacts } from '../../session/facts.ts';
import { creditTo } from '../fairness/credit.ts';
import type { Credit, Sample } from '../measure/definition.ts';

/** A ticket's present solution: when it was reached and whom it counts for; null while the ticket is open. */
export function solution(ticket: TicketFacts): { readonly at: number; readonly credit: Credit } | null {
  const { status, lastSolvedAt, lastSolvedBy, owner } = ticket;
  if (lastSolvedAt === null || (status !== 'solved' && status !== 'closed')) return null;
  return { at: lastSolvedAt, credit: creditTo(ticket, lastSolvedBy ?? owner) };
}

/** One duration of a solved ticket, at its solution. */
export function solvedDuration(ticket: TicketFacts, duration: Duration | null): readonly Sample[] {
  const solved = solution(ticket);
  return solved === null || duration === null
    ? []
    : [{ at: solved.at, value: duration.calendar, business: duration.business, credit: solved.credit }];
}
