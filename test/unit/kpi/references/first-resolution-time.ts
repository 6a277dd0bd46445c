import { firstSolver, mine, onClock, times, within } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets first solved in the period',
  leavesOut:
    'Tickets without a known beginning. What is still open is counted beside; what the customer left or an article solved is not.',
  naive: (tickets, look) =>
    times(
      tickets
        .filter((ticket) => within(ticket.firstSolvedAt, look) && mine(ticket, firstSolver(ticket), look))
        .map((ticket) => ticket.firstResolution && onClock(ticket.firstResolution, look)),
    ),
};
