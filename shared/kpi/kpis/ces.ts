import { defineKpi } from '../measure/define.ts';
import { SHARE, share } from '../measure/shares.ts';
import { DIXON } from '../references.ts';
import { isEasy } from '../samples/good.ts';
import { perFormat } from '../samples/one-format.ts';
import { mean, ratingOutcomes, surveySamples } from '../samples/ratings.ts';

/** The share who agree that it was made easy for them (5–7 of 7), the mean beside it. */
export const ces = defineKpi({
  id: 'ces',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  voice: { family: 'survey', spread: 0.1 },
  sources: [DIXON],
  samples: surveySamples,
  outcomes: (view) => ratingOutcomes(view, 'ces', (answer) => (isEasy(answer) ? 1 : 0)),
  summarise: (view, context) =>
    perFormat(view, context, 'ces', SHARE, ({ values, tickets }) =>
      share(values.filter(isEasy).length, values.length, tickets, { beside: { mean: mean(values) } }),
    ),
});
