import { TEAM } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { CHATWOOT } from '../references.ts';
import { csat } from './csat.ts';

/** How long customers wait for every reply after the first, from their first unanswered message. */
export const nextReplyTime = defineKpi({
  id: 'next-reply-time',
  unit: 'seconds',
  better: 'lower',
  level: 'team',
  partner: csat,
  targetable: true,
  sources: [CHATWOOT],
  samples: ({ replies }, sink) => {
    for (const { first, at, customerWait } of replies) if (!first) sink.duration(at, customerWait, TEAM);
  },
  spans: ({ waitingSince, firstResponse }, sink) => {
    if (waitingSince !== null && firstResponse !== null) sink.span(waitingSince, Infinity, TEAM);
  },
  summarise: (view) => durations(view),
});
