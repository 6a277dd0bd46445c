import { defineKpi } from '../measure/define.ts';
import { SHARE, share } from '../measure/shares.ts';
import { nothing } from '../measure/summary.ts';
import { SIMPLESAT, WILSON } from '../references.ts';
import { isSatisfied } from '../samples/good.ts';
import { type Answers, perFormat } from '../samples/one-format.ts';
import { mean, ratingOutcomes, surveySamples } from '../samples/ratings.ts';

/** Below this many answers a very low response rate says more about who answers than about the help. */
const FEW = 10;
const LOW_RESPONSE = 0.05;

/**
 * The share of satisfied answers (4–5 of 5) with Wilson's interval, the scale's mean beside it.
 * Refused when fewer than 10 answered and fewer than 5 % did.
 */
export const csat = defineKpi({
  id: 'csat',
  unit: 'share',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  voice: { family: 'survey', spread: 0.1 },
  sources: [SIMPLESAT, WILSON],
  samples: surveySamples,
  outcomes: (view) => ratingOutcomes(view, 'csat', (answer, format) => (isSatisfied(answer, format) ? 1 : 0)),
  summarise: (view, context) => perFormat(view, context, 'csat', SHARE, satisfied),
});

function satisfied({ format, values, tickets, responseRate }: Answers) {
  const n = values.length;
  const beside = { mean: mean(values) };
  if (n < FEW && responseRate !== null && responseRate < LOW_RESPONSE)
    return nothing('too few', SHARE, { n, tickets, beside });
  return share(values.filter((value) => isSatisfied(value, format)).length, n, tickets, { beside });
}
