import { share, solvedIn, teamOnly } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'queues with a ticket solved in the period',
  leavesOut: 'Tickets without a queue.',
  naive: teamOnly((tickets, look) => {
    const solved = solvedIn(tickets, look).filter((ticket) => ticket.queue !== null);
    const queues = [...new Set(solved.map((ticket) => ticket.queue))];
    return share(
      queues.map((queue) => solved.some((ticket) => ticket.queue === queue && ticket.surveys.length > 0)),
    );
  }),
};
