import { count, isSolved, solver, team, within } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'the number itself',
  leavesOut: 'Whoever solved the ticket, and parts without substance. Tickets reopened since.',
  naive: (tickets, look) =>
    count(
      tickets.filter((ticket) => {
        const helpers = team(ticket).filter((agent) => agent !== solver(ticket));
        return (
          isSolved(ticket) &&
          within(ticket.lastSolvedAt, look) &&
          (look.agent === null ? helpers.length > 0 : helpers.includes(look.agent))
        );
      }).length,
    ),
};
