import { creditTo } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { everySample } from '../measure/outcomes.ts';
import { ZENDESK_DURATIONS } from '../references.ts';
import { openStretch } from '../samples/open.ts';
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
  sources: [ZENDESK_DURATIONS],
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
