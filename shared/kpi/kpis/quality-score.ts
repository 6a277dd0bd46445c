import { meanOf } from '../../stats/mean.ts';
import { creditOfOne } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { everySample } from '../measure/outcomes.ts';
import { interval, nothing, number, ticketsOf } from '../measure/summary.ts';
import { ZENDESK_QUALITY } from '../references.ts';

const METHOD = 'mean of reviews';

/** The mean of an agent's quality reviews, 0–100, each weighted by criteria known beforehand; a failed critical one makes it 0. */
export const qualityScore = defineKpi({
  id: 'quality-score',
  unit: 'score',
  better: 'higher',
  level: 'agent',
  partner: null,
  targetable: true,
  voice: { family: 'quality', spread: 7 },
  sources: [ZENDESK_QUALITY],
  samples: ({ reviews }, sink) => {
    for (const { at, score, agent } of reviews) sink.value(at, score, creditOfOne(agent));
  },
  outcomes: everySample,
  summarise: ({ samples }) => {
    const found = meanOf(Array.from(samples.value), [0, 100]);
    if (found === null) return nothing('nothing in period', METHOD);
    return number(found.mean, samples.length, METHOD, ticketsOf(samples), {
      interval: interval(found.bounds, 't'),
    });
  },
});
