import { defineKpi } from '../measure/define.ts';
import { netPoints } from '../measure/net-points.ts';
import { noTickets, nothing } from '../measure/summary.ts';
import { REICHHELD } from '../references.ts';

/** Fewer answers than this could be traced to a person (Culture Amp, Lattice: k ≥ 5). */
const CROWD = 5;

/** "How likely are you to recommend us as a place to work?", promoters less detractors. Of the team, never of a person. */
export const engagement = defineKpi({
  id: 'engagement',
  unit: 'points',
  better: 'higher',
  level: 'team',
  partner: null,
  targetable: true,
  sources: [REICHHELD],
  summarise: ({ end }, { desk, period }) => {
    if (!desk?.pulse) return nothing('not available here', 'net promoters');
    const scores = desk.pulse.filter(({ at }) => at >= period.from && at <= end).map(({ score }) => score);
    const points = netPoints(scores, CROWD, noTickets, 'crowd too small');
    return points.value === null ? { ...points, beside: {} } : points;
  },
});
