import { creditOf, substantive } from '../fairness/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { countOf } from '../measure/summary.ts';
import { solution } from './solved.ts';

/** Solved tickets an agent helped with without being the one who solved them: consulted, invited, or handed over completely. */
export const volumeHelped = defineKpi({
  id: 'volume-helped',
  unit: 'tickets',
  better: 'neither',
  level: 'agent',
  partner: null,
  targetable: false,
  source: 'Session ledger: substantive participants other than the solver (measurement §7.3)',
  samples: (ticket) => {
    const solved = solution(ticket);
    const solver = ticket.lastSolvedBy ?? ticket.owner;
    const helpers = substantive(ticket)
      .map(({ agent }) => agent)
      .filter((agent) => agent !== solver);
    return solved === null || helpers.length === 0
      ? []
      : [{ at: solved.at, value: 1, credit: creditOf(helpers) }];
  },
  summarise: countOf,
});
