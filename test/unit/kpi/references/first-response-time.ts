import { onClock, teamOnly, times, within } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets first answered in the period',
  leavesOut:
    'Automatic messages, bots and notes. Tickets an agent opened, until the customer writes. Tickets without an answer are not dropped: how many wait, and the oldest, stands beside.',
  naive: teamOnly((tickets, look) =>
    times(
      tickets
        .filter((ticket) => within(ticket.firstResponseAt, look))
        .map((ticket) => ticket.firstResponse && onClock(ticket.firstResponse, look)),
    ),
  ),
};
