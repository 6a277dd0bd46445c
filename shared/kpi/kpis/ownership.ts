import { defineKpi } from '../measure/define.ts';
import { everyFlag } from '../measure/outcomes.ts';
import { shareOfYes } from '../measure/shares.ts';
import { OWNED, presentSolution } from './solved.ts';

/** Solved tickets that somebody owned and that changed hands at most twice. */
export const ownership = defineKpi({
  id: 'ownership',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  voice: { family: 'resolution', spread: 0.05 },
  source:
    'Solved tickets with an owner that changed hands at most twice / solved. Our own definition, against passing customers around',
  samples: presentSolution,
  outcomes: (view) => everyFlag(view, OWNED),
  summarise: (view) => shareOfYes(view, everyFlag(view, OWNED)),
});
