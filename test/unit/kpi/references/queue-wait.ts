import { leftQueue, onClock, teamOnly, times, within } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets that left the queue in the period',
  leavesOut: 'Tickets without a known beginning. Who is still in the queue is counted beside.',
  naive: teamOnly((tickets, look) =>
    times(
      tickets
        .filter((ticket) => ticket.queueWait !== null && within(leftQueue(ticket), look))
        .map((ticket) => ticket.queueWait && onClock(ticket.queueWait, look)),
    ),
  ),
};
