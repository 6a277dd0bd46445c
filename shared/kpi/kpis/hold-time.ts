import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { csat } from './csat.ts';
import { solvedDuration } from './solved.ts';

/** How long a ticket, solved in the period, had waited for a third party in all. */
export const holdTime = defineKpi({
  id: 'hold-time',
  unit: 'seconds',
  better: 'neither',
  level: 'agent',
  partner: csat,
  targetable: false,
  source: 'Σ time in On-hold. Zendesk, https://support.zendesk.com/hc/en-us/articles/4408834848154',
  samples: (ticket, sink) => solvedDuration(ticket, ticket.hold, sink),
  summarise: (view) => durations(view),
});
