import { isSolved, onClock, times, within } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'tickets whose present solution falls in the period and that somebody had',
  leavesOut:
    'What lies beyond 30 minutes without an event. The time of whoever handed the ticket over completely counts for the team, not for them.',
  naive: (tickets, look) =>
    times(
      tickets
        .filter((ticket) => isSolved(ticket) && within(ticket.lastSolvedAt, look))
        .flatMap((ticket) => {
          const parts = ticket.participants.filter((one) => one.handle.calendar > 0);
          if (look.agent !== null)
            return parts
              .filter((one) => one.agent === look.agent && !one.handedOver)
              .map((one) => onClock(one.handle, look));
          const all = parts.map((one) => onClock(one.handle, look));
          if (all.length === 0) return [];
          return [all.includes(null) ? null : all.reduce<number>((a, b) => a + (b ?? 0), 0)];
        }),
    ),
};
