import { HOUR, solved, ticket } from '../support/facts.ts';
import { count, solvedIn } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'the number itself',
  leavesOut: 'Tickets reopened since.',
  naive: (tickets, look) => count(solvedIn(tickets, look).length),
  byHand: {
    tickets: [
      solved('1', 'ana', HOUR),
      solved('2', 'ben', HOUR),
      solved('3', 'ana', HOUR, { status: 'open' }),
      ticket({ ticket: '4' }),
      solved('5', 'ana', HOUR, { excluded: 'spam' }),
    ],
    look: { agent: 'ana' },
    is: { value: 1, n: 1 },
  },
};
