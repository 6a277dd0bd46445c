import { leftQueue, share, teamOnly, within } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets that left the queue in the period: assigned, answered or given up',
  leavesOut:
    'Tickets an agent opened. Who left within 10 seconds, or after a wait nobody knows, is in n but not counted as lost; the latter stand beside.',
  naive: teamOnly((tickets, look) =>
    share(
      tickets
        .filter((ticket) => ticket.openedBy !== 'agent' && within(leftQueue(ticket), look))
        .map(
          ({ abandonedAt, createdAt, firstResponseAt }) =>
            abandonedAt !== null &&
            abandonedAt - createdAt > 10_000 &&
            !(firstResponseAt !== null && firstResponseAt <= abandonedAt),
        ),
    ),
  ),
};
