import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { csat } from './csat.ts';
import { solvedDuration } from './solved.ts';

/** How long a ticket, solved in the period, had waited for us in all: new, open or on hold. The team's: part of it lies before any agent. */
export const requesterWait = defineKpi({
  id: 'requester-wait',
  unit: 'seconds',
  better: 'lower',
  level: 'team',
  partner: csat,
  targetable: false,
  source:
    'Σ time in New, Open and On-hold. Zendesk, https://support.zendesk.com/hc/en-us/articles/4408834848154',
  samples: (ticket, sink) => solvedDuration(ticket, ticket.requesterWait, sink),
  summarise: (view) => durations(view),
});
