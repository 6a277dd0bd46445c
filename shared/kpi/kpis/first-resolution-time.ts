import { creditTo } from '../fairness/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { everySample } from '../measure/outcomes.ts';
import { openStretch } from './open.ts';
import { reopenRate } from './reopen-rate.ts';

/** From created to first solved. */
export const firstResolutionTime = defineKpi({
  id: 'first-resolution-time',
  unit: 'seconds',
  better: 'lower',
  level: 'agent',
  partner: reopenRate,
  targetable: true,
  voice: { family: 'speed', spread: 0.5 },
  source: 'First solved − created. Zendesk, https://support.zendesk.com/hc/en-us/articles/4408834848154',
  samples: (ticket, sink) => {
    const { firstSolvedAt, firstResolution, firstSolvedBy, owner } = ticket;
    if (firstSolvedAt !== null && firstResolution !== null)
      sink.duration(firstSolvedAt, firstResolution, creditTo(ticket, firstSolvedBy ?? owner));
  },
  spans: (ticket, sink) => {
    const { createdAt, firstSolvedAt, abandonedAt, deflectedAt } = ticket;
    if (abandonedAt === null && deflectedAt === null)
      openStretch(ticket, createdAt, firstSolvedAt ?? Infinity, sink);
  },
  outcomes: everySample,
  summarise: (view) => durations(view),
});
