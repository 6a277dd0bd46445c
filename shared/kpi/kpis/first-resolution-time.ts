import { creditTo } from '../fairness/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { everySample } from '../measure/outcomes.ts';
import { reopenRate } from './reopen-rate.ts';

/** From created to first solved. */
export const firstResolutionTime = defineKpi({
  id: 'first-resolution-time',
  unit: 'seconds',
  better: 'lower',
  level: 'agent',
  partner: reopenRate,
  targetable: true,
  source: 'Zendesk first resolution time: first solved − created',
  samples: (ticket) =>
    ticket.firstSolvedAt === null || ticket.firstResolution === null
      ? []
      : [
          {
            at: ticket.firstSolvedAt,
            value: ticket.firstResolution.calendar,
            business: ticket.firstResolution.business,
            credit: creditTo(ticket, ticket.firstSolvedBy ?? ticket.owner),
          },
        ],
  spans: (ticket) =>
    ticket.abandonedAt === null && ticket.deflectedAt === null
      ? [
          {
            from: ticket.createdAt,
            until: ticket.firstSolvedAt ?? Infinity,
            credit: creditTo(ticket, ticket.firstSolvedBy ?? ticket.owner),
          },
        ]
      : [],
  outcomes: everySample,
  summarise: (view) => durations(view),
});
