import { onClock, solvedIn, teamOnly, times } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets whose present solution falls in the period',
  leavesOut: 'The time pending and solved. Tickets without a known beginning, and open ones.',
  naive: teamOnly((tickets, look) =>
    times(solvedIn(tickets, look).map((ticket) => onClock(ticket.requesterWait, look))),
  ),
};
