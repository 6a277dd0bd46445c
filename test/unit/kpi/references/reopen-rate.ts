import { ripe, share, stayedSolved } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets first solved in the period, seven days ago or longer',
  leavesOut: 'Younger solutions, counted beside. Reopenings by a mere thank-you, and by a new matter.',
  naive: (tickets, look) => share(ripe(tickets, look).map((ticket) => !stayedSolved(ticket))),
};
