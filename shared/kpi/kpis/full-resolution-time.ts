import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { everySample } from '../measure/outcomes.ts';
import { csat } from './csat.ts';
import { openSpans } from './open.ts';
import { solvedDuration } from './solved.ts';

/** From created to the solution that held: reopenings included. */
export const fullResolutionTime = defineKpi({
  id: 'full-resolution-time',
  unit: 'seconds',
  better: 'lower',
  level: 'agent',
  partner: csat,
  targetable: true,
  voice: { family: 'speed', spread: 0.5 },
  source: 'Last solved − created. Zendesk, https://support.zendesk.com/hc/en-us/articles/4408834848154',
  samples: (ticket, sink) => solvedDuration(ticket, ticket.fullResolution, sink),
  spans: openSpans,
  outcomes: everySample,
  summarise: (view) => durations(view),
});
