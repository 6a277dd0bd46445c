import { onOneScale, ratings } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'answers: the last of each conversation',
  leavesOut:
    'Answers on another scale. A detractor of a ticket several took part in counts for the team alone. Below 10 answers only how many of each there were.',
  naive: (tickets, look) =>
    onOneScale(
      ratings(tickets, look, 'nps', (x) => x > 6),
      (x) => {
        const percent = (test: (one: number) => boolean) => (100 * x.filter(test).length) / x.length;
        return x.length < 10 ? null : percent((one) => one > 8) - percent((one) => one < 7);
      },
    ),
};
