import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { everySample } from '../measure/outcomes.ts';
import { ZENDESK_DURATIONS } from '../references.ts';
import { openSpans } from '../samples/open.ts';
import { solvedDuration } from '../samples/solved.ts';
import { csat } from './csat.ts';

/** From created to the solution that held: reopenings included. */
export const fullResolutionTime = defineKpi({
  id: 'full-resolution-time',
  unit: 'seconds',
  better: 'lower',
  level: 'agent',
  partner: csat,
  targetable: true,
  voice: { family: 'speed', spread: 0.5 },
  sources: [ZENDESK_DURATIONS],
  samples: (ticket, sink) => solvedDuration(ticket, ticket.fullResolution, sink),
  spans: openSpans,
  outcomes: everySample,
  summarise: (view) => durations(view),
});
