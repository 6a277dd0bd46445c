import { TEAM } from '../fairness/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { csat } from './csat.ts';
import { leftQueueAt } from './queue.ts';

/** From created (or handed over by a bot) to the first assignment, human reply or abandonment. */
export const queueWait = defineKpi({
  id: 'queue-wait',
  unit: 'seconds',
  better: 'lower',
  level: 'team',
  partner: csat,
  targetable: true,
  source: 'Created or handed off → first assignment, human reply or abandonment (measurement §1.2)',
  samples: (ticket) => {
    const at = leftQueueAt(ticket);
    return at === null || ticket.queueWait === null
      ? []
      : [{ at, value: ticket.queueWait.calendar, business: ticket.queueWait.business, credit: TEAM }];
  },
  spans: (ticket) => {
    const gone = Math.min(ticket.firstSolvedAt ?? Infinity, ticket.deflectedAt ?? Infinity);
    const until = Math.min(leftQueueAt(ticket) ?? Infinity, gone);
    return ticket.openedBy === 'agent' || until <= ticket.createdAt
      ? []
      : [{ from: ticket.createdAt, until, credit: TEAM }];
  },
  summarise: (view) => durations(view),
});
