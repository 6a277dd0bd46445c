import type { TicketFacts } from '../../session/facts.ts';
import { TEAM } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { everySample } from '../measure/outcomes.ts';
import { shareOfYes } from '../measure/shares.ts';
import { GANS } from '../references.ts';
import { leftQueueAt } from '../samples/queue.ts';

/** Who leaves sooner than this did not wait in vain. No standard exists; 5 to 60 s are in use. */
const SHORT = 10_000;

/** Values of a sample; 0: served, or gone at once. */
const ABANDONED = 1;
const UNKNOWN_WAIT = 2;

/**
 * Customers who left before a human reply after more than 10 s, among all who left the queue, however they did. `beside`:
 * how many left and nobody knows after how long, because the log does not have their coming.
 */
export const abandonment = defineKpi({
  id: 'abandonment',
  unit: 'share',
  better: 'lower',
  level: 'team',
  partner: null,
  targetable: true,
  sources: [GANS],
  samples: (ticket, sink) => {
    const at = leftQueueAt(ticket);
    if (at !== null && ticket.openedBy !== 'agent') sink.value(at, leaving(ticket), TEAM);
  },
  summarise: (view) => {
    const all = everySample(view);
    const unknownWait = all.filter(({ value }) => value === UNKNOWN_WAIT).length;
    return shareOfYes(view, all, { beside: { unknownWait } });
  },
});

function leaving({ abandonedAt, firstResponseAt, queueWait, createdAt }: TicketFacts): number {
  if (abandonedAt === null || (firstResponseAt !== null && firstResponseAt <= abandonedAt)) return 0;
  if (queueWait === null) return UNKNOWN_WAIT;
  return abandonedAt - createdAt > SHORT ? ABANDONED : 0;
}
