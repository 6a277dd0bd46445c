import type { TicketFacts } from '../../session/facts.ts';
import { creditTo } from '../fairness/credit.ts';
import type { Credit } from '../measure/definition.ts';

/** A ticket's present solution: when it was reached and whom it counts for; null while the ticket is open. */
export function solution(ticket: TicketFacts): { readonly at: number; readonly credit: Credit } | null {
  const { status, lastSolvedAt, lastSolvedBy, owner } = ticket;
  if (lastSolvedAt === null || (status !== 'solved' && status !== 'closed')) return null;
  return { at: lastSolvedAt, credit: creditTo(ticket, lastSolvedBy ?? owner) };
}
