import { onClock, times, within } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'replies sent in the period to a customer who was waiting',
  leavesOut:
    'The wait before you were there; the time pending, on hold and with an expert. Automatic messages, notes, and a second message to a customer who has been answered.',
  naive: (tickets, look) =>
    times(
      tickets
        .flatMap((ticket) => ticket.replies)
        .filter((reply) => within(reply.at, look) && (look.agent === null || reply.agent === look.agent))
        .map((reply) => onClock(reply.agentClock, look)),
    ),
};
