import { defineKpi } from '../measure/define.ts';
import { everyFlag } from '../measure/outcomes.ts';
import { shareOfYes } from '../measure/shares.ts';
import { OWNED, presentSolution } from '../samples/solved.ts';

/** Solved tickets that somebody owned and that changed hands at most twice. */
export const ownership = defineKpi({
  id: 'ownership',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  voice: { family: 'resolution', spread: 0.05 },
  sources: [],
  samples: presentSolution,
  outcomes: (view) => everyFlag(view, OWNED),
  summarise: (view) => shareOfYes(view, everyFlag(view, OWNED)),
});
