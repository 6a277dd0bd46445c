import type { Period } from '../../shared/kpi/kpi.ts';
import { ratingOf } from '../../shared/kpi/samples/ratings.ts';
import { ticketsToReview } from '../../shared/kpi/samples/to-review.ts';
import type { TicketFacts } from '../../shared/session/facts.ts';

/** Tickets this agent had part in whose bad rating of the period is to be looked at together. */
export function reviewsIn(facts: readonly TicketFacts[], agent: string, { from, to }: Period): string[] {
  return ticketsToReview(
    facts.filter((ticket) => {
      const at = ratingOf(ticket, 'csat')?.at;
      const tookPart = ticket.participants.some((one) => one.agent === agent && one.substantive);
      return tookPart && at !== undefined && at >= from && at < to;
    }),
  );
}
