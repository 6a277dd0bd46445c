import { defineKpi } from '../measure/define.ts';
import { countOf } from '../measure/summary.ts';
import { presentSolution } from '../samples/solved.ts';
import { reopenRate } from './reopen-rate.ts';

/** Tickets solved in the period and still solved. Never a target: more tickets are not better help. */
export const volumeSolved = defineKpi({
  id: 'volume-solved',
  unit: 'tickets',
  better: 'neither',
  level: 'agent',
  partner: reopenRate,
  targetable: false,
  sources: [],
  samples: presentSolution,
  summarise: countOf,
});
