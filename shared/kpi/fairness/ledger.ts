import type { TicketFacts } from '../../session/facts.ts';
import { isSatisfied } from '../kpis/good.ts';
import { ratingOf } from '../kpis/ratings.ts';
import { needsReview, substantive } from './credit.ts';

/**
 * How a ticket is split among those who took part, in the team's accounts: equally. It is the Shapley value of the game
 * in which all were needed, and it sums to 1. Empty when nobody took part.
 */
export function creditShares(ticket: TicketFacts): ReadonlyMap<string, number> {
  const agents = substantive(ticket).map(({ agent }) => agent);
  return new Map(agents.map((agent) => [agent, 1 / agents.length]));
}

/** Tickets whose bad rating several took part in: to be looked at together, counted against nobody. In the order given. */
export function ticketsToReview(facts: readonly TicketFacts[]): string[] {
  return facts
    .filter((ticket) => {
      const rating = ratingOf(ticket, 'csat');
      const good = rating === null || rating.value === null || isSatisfied(rating.value, rating.format);
      return ticket.excluded === null && needsReview(ticket, good);
    })
    .map(({ ticket }) => ticket);
}
