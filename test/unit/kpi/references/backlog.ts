import { HOUR, NOON, solved, ticket } from '../support/facts.ts';
import { count, openNow } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'the number itself',
  leavesOut: 'What a customer left and what an article solved.',
  naive: (tickets, look) => ({
    ...count(openNow(tickets, look).length),
    waiting: openNow(tickets, look).length,
  }),
  byHand: {
    tickets: [
      ticket({ ticket: '1' }),
      ticket({ ticket: '2' }),
      solved('3', 'ana', HOUR),
      ticket({ ticket: '4', abandonedAt: NOON + HOUR }),
      ticket({ ticket: '5', excluded: 'merged' }),
    ],
    is: { value: 2, n: 2, waiting: 2 },
  },
};
