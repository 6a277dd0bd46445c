import { share, teamOnly, within } from '../support/naive.ts';
import type { KpiReference } from '../support/reference.ts';

export const reference: KpiReference = {
  n: 'promises decided in the period: kept, or fallen due',
  leavesOut: 'Promises not yet due, and those of which nobody knows when they fall due.',
  naive: teamOnly((tickets, look) =>
    share(
      tickets
        .flatMap((ticket) => ticket.slas)
        .filter(
          (sla) => sla.state !== 'unknown' && within(sla.state === 'met' ? sla.decidedAt : sla.dueAt, look),
        )
        .map((sla) => sla.state === 'met'),
    ),
  ),
};
