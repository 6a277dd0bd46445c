import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { ZENDESK_DURATIONS } from '../references.ts';
import { solvedDuration } from '../samples/solved.ts';
import { csat } from './csat.ts';

/** How long a ticket, solved in the period, had waited for a third party in all. */
export const holdTime = defineKpi({
  id: 'hold-time',
  unit: 'seconds',
  better: 'neither',
  level: 'agent',
  partner: csat,
  targetable: false,
  sources: [ZENDESK_DURATIONS],
  samples: (ticket, sink) => solvedDuration(ticket, ticket.hold, sink),
  summarise: (view) => durations(view),
});
