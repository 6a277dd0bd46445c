import { defineKpi } from '../measure/define.ts';
import { everySample } from '../measure/outcomes.ts';
import { shareOfYes } from '../measure/shares.ts';
import { solution } from './solved.ts';

/** More changes of hands than this is bouncing. */
const MOST_CHANGES = 2;

/** Solved tickets that somebody owned and that changed hands at most twice. */
export const ownership = defineKpi({
  id: 'ownership',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  source: 'Share of tickets with an owner and no bouncing > 2 (measurement §1.2)',
  samples: (ticket) => {
    const solved = solution(ticket);
    const { length } = ticket.owners;
    return solved === null ? [] : [{ ...solved, value: length > 0 && length - 1 <= MOST_CHANGES ? 1 : 0 }];
  },
  outcomes: everySample,
  summarise: (view) => shareOfYes(view),
});
