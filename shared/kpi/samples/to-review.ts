import type { TicketFacts } from '../../session/facts.ts';
import { needsReview } from '../credit/credit.ts';
import { isSatisfied } from './good.ts';
import { ratingOf } from './ratings.ts';

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
