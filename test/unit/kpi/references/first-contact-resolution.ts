import { customerOf, ripe, share, stayedSolved, WEEK } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets first solved in the period, seven days ago or longer',
  leavesOut:
    'Younger solutions, counted beside. Tickets of unknown customers count as not come back, and how many they are stands beside. Somebody who only wrote what is of no substance is not counted as a second agent.',
  naive: (tickets, look, contacts) =>
    share(
      ripe(tickets, look).map((ticket) => {
        const solvedAt = ticket.firstSolvedAt ?? 0;
        const cameBack = contacts.some(
          (other) =>
            ticket.requester !== null &&
            customerOf(other) === ticket.requester &&
            other.mix.topic === ticket.mix.topic &&
            other.createdAt > solvedAt &&
            other.createdAt - solvedAt <= WEEK,
        );
        return stayedSolved(ticket) && !cameBack;
      }),
    ),
};
