import { TEAM } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { GANS } from '../references.ts';
import { leftQueueAt } from '../samples/queue.ts';
import { csat } from './csat.ts';

/** From created (or handed over by a bot) to the first assignment, human reply or abandonment. */
export const queueWait = defineKpi({
  id: 'queue-wait',
  unit: 'seconds',
  better: 'lower',
  level: 'team',
  partner: csat,
  targetable: true,
  sources: [GANS],
  samples: (ticket, sink) => {
    const at = leftQueueAt(ticket);
    if (at !== null && ticket.queueWait !== null) sink.duration(at, ticket.queueWait, TEAM);
  },
  spans: (ticket, sink) => {
    const gone = Math.min(ticket.firstSolvedAt ?? Infinity, ticket.deflectedAt ?? Infinity);
    const until = Math.min(leftQueueAt(ticket) ?? Infinity, gone);
    if (ticket.openedBy !== 'agent' && ticket.createdAt < until) sink.span(ticket.createdAt, until, TEAM);
  },
  summarise: (view) => durations(view),
});
