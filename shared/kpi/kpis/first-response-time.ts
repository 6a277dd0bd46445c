import { TEAM } from '../fairness/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { csat } from './csat.ts';
import { unansweredSpan } from './unanswered.ts';

/** How long customers wait for the first human public reply. The team's: the wait before an assignment is nobody's. */
export const firstResponseTime = defineKpi({
  id: 'first-response-time',
  unit: 'seconds',
  better: 'lower',
  level: 'team',
  partner: csat,
  targetable: true,
  source:
    'First human public reply − created, − bot hand-off, or − the question asked again. Zendesk, https://support.zendesk.com/hc/en-us/articles/4408834848154; Chatwoot, https://github.com/chatwoot/chatwoot/blob/develop/app/listeners/reporting_event_listener.rb',
  samples: ({ firstResponse, firstResponseAt }, sink) => {
    if (firstResponse !== null && firstResponseAt !== null)
      sink.duration(firstResponseAt, firstResponse, TEAM);
  },
  spans: unansweredSpan,
  summarise: (view) => durations(view),
});
