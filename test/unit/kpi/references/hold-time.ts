import { onClock, solvedIn, times } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets whose present solution falls in the period',
  leavesOut: 'The time in every other state. Tickets without a known beginning, and open ones.',
  naive: (tickets, look) => times(solvedIn(tickets, look).map((ticket) => onClock(ticket.hold, look))),
};
