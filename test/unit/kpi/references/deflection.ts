import { customerOf, HOURS_72, share, teamOnly, within } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'sessions customers opened in the period, 72 hours ago or longer',
  leavesOut:
    'Younger sessions, counted beside. Customers nobody can recognise do not count as helped; how many they are, and how many came back, stands beside.',
  naive: teamOnly((tickets, look, contacts) =>
    share(
      tickets
        .filter((ticket) => ticket.openedBy !== 'agent')
        .flatMap((ticket) => {
          const at = ticket.deflectedAt ?? ticket.createdAt;
          if (!within(at, look) || look.now - at < HOURS_72) return [];
          const back = contacts.some(
            (other) =>
              customerOf(other) === ticket.requester &&
              other.createdAt > at &&
              other.createdAt - at <= HOURS_72,
          );
          return [ticket.deflectedAt !== null && ticket.requester !== null && !back];
        }),
    ),
  ),
};
