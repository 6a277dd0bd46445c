import { defineKpi } from '../measure/define.ts';
import { netPoints } from '../measure/net-points.ts';
import { perFormat } from './one-format.ts';
import { ratingOutcomes, surveySamples } from './ratings.ts';

/** Under ten answers the interval is wider than ±38 points: only the distribution is shown. */
const SHOWN_FROM = 10;

/** Promoters (9–10) less detractors (0–6) in points from −100 to 100. */
export const nps = defineKpi({
  id: 'nps',
  unit: 'points',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  voice: { family: 'survey', spread: 0.2 },
  source:
    '100 (% 9–10 − % 0–6). Reichheld 2003, https://hbr.org/2003/12/the-one-number-you-need-to-grow; interval: adjusted Wald, below n = 20 the score interval, Rocks 2016, https://doi.org/10.1080/00031305.2016.1198279',
  samples: surveySamples,
  outcomes: (view) => ratingOutcomes(view, 'nps', (answer) => (answer >= 9 ? 1 : answer <= 6 ? -1 : 0)),
  summarise: (view, context) =>
    perFormat(view, context, 'nps', 'net promoters', ({ values, tickets }) =>
      netPoints(values, SHOWN_FROM, tickets),
    ),
});
