import { asked, onOneScale, ratings } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'answers: the last of each conversation',
  leavesOut:
    'Answers on another scale, which are shown apart. A bad answer to a ticket several took part in counts for the team and for none of them: it is looked at together. Below 10 answers nothing is told while fewer than 5 % of the customers asked have answered.',
  naive: (tickets, look) =>
    onOneScale(
      ratings(tickets, look, 'csat', (x) => x >= 4),
      (x) => {
        const sent = asked(tickets, look);
        const rate = sent.filter(Boolean).length / sent.length;
        return x.length < 10 && rate < 0.05
          ? null
          : x.filter((one) => one === 4 || one === 5).length / x.length;
      },
    ),
};
