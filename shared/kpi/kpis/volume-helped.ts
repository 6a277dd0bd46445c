import { creditOf, substantive } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { countOf } from '../measure/summary.ts';
import { solvedAt } from '../samples/solved.ts';

/** Solved tickets an agent helped with without being the one who solved them: consulted, invited, or handed over completely. */
export const volumeHelped = defineKpi({
  id: 'volume-helped',
  unit: 'tickets',
  better: 'neither',
  level: 'agent',
  partner: null,
  targetable: false,
  sources: [],
  samples: (ticket, sink) => {
    const at = solvedAt(ticket);
    const solver = ticket.lastSolvedBy ?? ticket.owner;
    const helpers = substantive(ticket)
      .map(({ agent }) => agent)
      .filter((agent) => agent !== solver);
    if (at !== null && helpers.length > 0) sink.value(at, 1, creditOf(helpers));
  },
  summarise: countOf,
});
