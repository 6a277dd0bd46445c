import { onOneScale, ratings } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'answers: the last of each conversation',
  leavesOut:
    'Answers on another scale. A bad answer to a ticket several took part in counts for the team alone.',
  naive: (tickets, look) =>
    onOneScale(
      ratings(tickets, look, 'ces', (x) => x > 4),
      (x) => x.filter((one) => one > 4).length / x.length,
    ),
};
