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
  source:
    'First assignment, human reply or abandonment − created or handed off. Waiting time in queue: Gans, Koole, Mandelbaum 2003, https://doi.org/10.1287/msom.5.2.79.16071',
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
