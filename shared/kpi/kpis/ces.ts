import { defineKpi } from '../measure/define.ts';
import { SHARE, share } from '../measure/shares.ts';
import { isEasy } from './good.ts';
import { perFormat } from './one-format.ts';
import { mean, ratingOutcomes, surveySamples } from './ratings.ts';

/** The share who agree that it was made easy for them (5–7 of 7), the mean beside it. */
export const ces = defineKpi({
  id: 'ces',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  voice: { family: 'survey', spread: 0.1 },
  source:
    'Share of 5–7 on 1–7 for "[Company] made it easy for me to handle my issue", and mean. Dixon, Freeman, Toman 2010, https://hbr.org/2010/07/stop-trying-to-delight-your-customers',
  samples: surveySamples,
  outcomes: (view) => ratingOutcomes(view, 'ces', (answer) => (isEasy(answer) ? 1 : 0)),
  summarise: (view, context) =>
    perFormat(view, context, 'ces', SHARE, ({ values, tickets }) =>
      share(values.filter(isEasy).length, values.length, tickets, { beside: { mean: mean(values) } }),
    ),
});
