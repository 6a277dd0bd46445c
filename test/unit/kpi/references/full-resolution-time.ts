import { onClock, openNow, solvedIn, times } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets whose present solution falls in the period',
  leavesOut: 'Tickets without a known beginning. What is still open is counted beside.',
  naive: (tickets, look) =>
    times(
      solvedIn(tickets, look).map((ticket) => ticket.fullResolution && onClock(ticket.fullResolution, look)),
      openNow(tickets, look).length,
    ),
};
