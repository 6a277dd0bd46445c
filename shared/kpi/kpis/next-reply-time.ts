import { TEAM } from '../fairness/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { csat } from './csat.ts';

/** How long customers wait for every reply after the first, from their first unanswered message. */
export const nextReplyTime = defineKpi({
  id: 'next-reply-time',
  unit: 'seconds',
  better: 'lower',
  level: 'team',
  partner: csat,
  targetable: true,
  source: 'Chatwoot reply time: public reply − first unanswered customer message',
  samples: ({ replies }) =>
    replies
      .filter((reply) => !reply.first)
      .map(({ at, customerWait }) => ({
        at,
        value: customerWait.calendar,
        business: customerWait.business,
        credit: TEAM,
      })),
  spans: ({ waitingSince, firstResponse }) =>
    waitingSince === null || firstResponse === null
      ? []
      : [{ from: waitingSince, until: Infinity, credit: TEAM }],
  summarise: (view) => durations(view),
});
