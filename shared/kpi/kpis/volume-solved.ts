import { defineKpi } from '../measure/define.ts';
import { countOf } from '../measure/summary.ts';
import { reopenRate } from './reopen-rate.ts';
import { solution } from './solved.ts';

/** Tickets solved in the period and still solved. Never a target: more tickets are not better help. */
export const volumeSolved = defineKpi({
  id: 'volume-solved',
  unit: 'tickets',
  better: 'neither',
  level: 'agent',
  partner: reopenRate,
  targetable: false,
  source: 'Freshdesk resolved tickets: by the date of the solution, whatever the date of creation',
  samples: (ticket) => {
    const solved = solution(ticket);
    return solved === null ? [] : [{ at: solved.at, value: 1, credit: solved.credit }];
  },
  summarise: countOf,
});
