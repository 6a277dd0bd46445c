import { within } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'reviews',
  leavesOut: 'Criteria a review marks as not applicable. Whoever took part without being reviewed.',
  naive: (tickets, look) => {
    const scores = tickets
      .flatMap((ticket) => ticket.reviews)
      .filter((review) => within(review.at, look) && (look.agent === null || review.agent === look.agent))
      .map((review) => review.score);
    return {
      value: scores.length === 0 ? null : scores.reduce((a, b) => a + b, 0) / scores.length,
      n: scores.length,
    };
  },
};
