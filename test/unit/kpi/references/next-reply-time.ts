import { onClock, teamOnly, times, within } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'replies after the first, sent in the period to a customer who was waiting',
  leavesOut: 'First responses. Who still waits is counted beside.',
  naive: teamOnly((tickets, look) =>
    times(
      tickets
        .flatMap((ticket) => ticket.replies)
        .filter((reply) => !reply.first && within(reply.at, look))
        .map((reply) => onClock(reply.customerWait, look)),
    ),
  ),
};
