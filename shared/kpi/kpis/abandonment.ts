import type { TicketFacts } from '../../session/facts.ts';
import { TEAM } from '../fairness/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { everySample } from '../measure/outcomes.ts';
import { shareOfYes } from '../measure/shares.ts';
import { leftQueueAt } from './queue.ts';

/** Who leaves sooner than this did not wait in vain. No standard exists; 5 to 60 s are in use (measurement §1.1). */
const SHORT = 10_000;

/** Customers who left before a human reply after more than 10 s, among all who left the queue, however they did. */
export const abandonment = defineKpi({
  id: 'abandonment',
  unit: 'share',
  better: 'lower',
  level: 'team',
  partner: null,
  targetable: true,
  source: 'Left before a human reply and waited > 10 s / offered to the queue (measurement §1.2)',
  samples: (ticket, sink) => {
    const at = leftQueueAt(ticket);
    if (at !== null && ticket.openedBy !== 'agent') sink.value(at, wasAbandoned(ticket) ? 1 : 0, TEAM);
  },
  summarise: (view) => shareOfYes(view, everySample(view)),
});

function wasAbandoned({ abandonedAt, firstResponseAt, createdAt }: TicketFacts): boolean {
  return (
    abandonedAt !== null &&
    abandonedAt - createdAt > SHORT &&
    (firstResponseAt === null || firstResponseAt > abandonedAt)
  );
}
