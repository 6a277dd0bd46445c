import { TEAM } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { CHATWOOT, ZENDESK_DURATIONS } from '../references.ts';
import { unansweredSpan } from '../samples/unanswered.ts';
import { csat } from './csat.ts';

/** How long customers wait for the first human public reply. The team's: the wait before an assignment is nobody's. */
export const firstResponseTime = defineKpi({
  id: 'first-response-time',
  unit: 'seconds',
  better: 'lower',
  level: 'team',
  partner: csat,
  targetable: true,
  sources: [ZENDESK_DURATIONS, CHATWOOT],
  samples: ({ firstResponse, firstResponseAt }, sink) => {
    if (firstResponse !== null && firstResponseAt !== null)
      sink.duration(firstResponseAt, firstResponse, TEAM);
  },
  spans: unansweredSpan,
  summarise: (view) => durations(view),
});
