import { share, solvedIn } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets whose present solution falls in the period',
  leavesOut: 'Open tickets.',
  naive: (tickets, look) =>
    share(solvedIn(tickets, look).map(({ owners }) => owners.length >= 1 && owners.length <= 3)),
};
