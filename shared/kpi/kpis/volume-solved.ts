import { defineKpi } from '../measure/define.ts';
import { countOf } from '../measure/summary.ts';
import { reopenRate } from './reopen-rate.ts';
import { presentSolution } from './solved.ts';

/** Tickets solved in the period and still solved. Never a target: more tickets are not better help. */
export const volumeSolved = defineKpi({
  id: 'volume-solved',
  unit: 'tickets',
  better: 'neither',
  level: 'agent',
  partner: reopenRate,
  targetable: false,
  source:
    'Tickets whose present solution falls in the period, whatever the date of creation. Our own definition',
  samples: presentSolution,
  summarise: countOf,
});
