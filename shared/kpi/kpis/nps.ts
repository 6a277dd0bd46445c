import { defineKpi } from '../measure/define.ts';
import { netPoints } from '../measure/net-points.ts';
import { REICHHELD, ROCKS } from '../references.ts';
import { perFormat } from '../samples/one-format.ts';
import { ratingOutcomes, surveySamples } from '../samples/ratings.ts';

/** Under ten answers the interval is wider than ±38 points: only the distribution is shown. */
export const NPS_SHOWN_FROM = 10;

/** Promoters (9–10) less detractors (0–6) in points from −100 to 100. */
export const nps = defineKpi({
  id: 'nps',
  unit: 'points',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  voice: { family: 'survey', spread: 0.2 },
  sources: [REICHHELD, ROCKS],
  samples: surveySamples,
  outcomes: (view) => ratingOutcomes(view, 'nps', (answer) => (answer >= 9 ? 1 : answer <= 6 ? -1 : 0)),
  summarise: (view, context) =>
    perFormat(view, context, 'nps', 'net promoters', ({ values, tickets }) =>
      netPoints(values, NPS_SHOWN_FROM, tickets),
    ),
});
