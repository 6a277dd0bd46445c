import { realReopens, share, solvedIn } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets whose present solution falls in the period',
  leavesOut: 'Open tickets. Private notes, automatic messages and messages of bots are no replies.',
  naive: (tickets, look) =>
    share(
      solvedIn(tickets, look).map((ticket) => ticket.publicReplies === 1 && realReopens(ticket).length === 0),
    ),
};
