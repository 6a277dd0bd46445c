import { defineKpi } from '../measure/define.ts';
import { durations } from '../measure/durations.ts';
import { csat } from './csat.ts';
import { openSpans } from './open.ts';
import { solution } from './solved.ts';

/** From created to the solution that held: reopenings included. */
export const fullResolutionTime = defineKpi({
  id: 'full-resolution-time',
  unit: 'seconds',
  better: 'lower',
  level: 'agent',
  partner: csat,
  targetable: true,
  source: 'Zendesk full resolution time: last solved − created',
  samples: (ticket) => {
    const solved = solution(ticket);
    return solved === null || ticket.fullResolution === null
      ? []
      : [{ ...solved, value: ticket.fullResolution.calendar, business: ticket.fullResolution.business }];
  },
  spans: (ticket) => openSpans(ticket).map((span) => ({ ...span, from: ticket.createdAt })),
  summarise: durations,
});
