import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { ZENDESK_DURATIONS } from '../references.ts';
import { solvedDuration } from '../samples/solved.ts';
import { csat } from './csat.ts';

/** How long a ticket, solved in the period, had waited for us in all: new, open or on hold. The team's: part of it lies before any agent. */
export const requesterWait = defineKpi({
  id: 'requester-wait',
  unit: 'seconds',
  better: 'lower',
  level: 'team',
  partner: csat,
  targetable: false,
  sources: [ZENDESK_DURATIONS],
  samples: (ticket, sink) => solvedDuration(ticket, ticket.requesterWait, sink),
  summarise: (view) => durations(view),
});
