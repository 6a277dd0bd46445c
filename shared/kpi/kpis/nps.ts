import { defineKpi } from '../measure/define.ts';
import { netPoints } from '../measure/net-points.ts';
import { perFormat } from './one-format.ts';
import { ratingOutcomes, surveySamples } from './ratings.ts';

/** Under ten answers the interval is wider than ±38 points: only the distribution is shown (measurement §2). */
const SHOWN_FROM = 10;

/** Promoters (9–10) less detractors (0–6) in points from −100 to 100. */
export const nps = defineKpi({
  id: 'nps',
  unit: 'points',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  source:
    'Net Promoter Score: 100 (% 9–10 − % 0–6); adjusted Wald interval (Rocks 2016), score interval below n = 20',
  samples: surveySamples,
  outcomes: (view) => ratingOutcomes(view, 'nps', (answer) => (answer >= 9 ? 1 : answer <= 6 ? -1 : 0)),
  summarise: (view, context) =>
    perFormat(view, context, 'nps', 'net promoters', ({ values, tickets }) =>
      netPoints(values, SHOWN_FROM, tickets),
    ),
});
