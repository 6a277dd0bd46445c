import { clip, LEVEL } from '../../stats/bounds.ts';
import { tOf } from '../../stats/normal.ts';
import { creditOfOne } from '../fairness/credit.ts';
import { defineKpi } from '../measure/define.ts';
import { everySample } from '../measure/outcomes.ts';
import { interval, nothing, number, ticketsOf } from '../measure/summary.ts';

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
  source:
    'Review = Σ weight · (score − min) / (max − min) / Σ weight, 0 when a critical criterion fails; mean of reviews. Zendesk QA, https://support.zendesk.com/hc/en-us/articles/7043701093786',
  samples: ({ reviews }, sink) => {
    for (const { at, score, agent } of reviews) sink.value(at, score, creditOfOne(agent));
  },
  outcomes: everySample,
  summarise: ({ samples }) => {
    const n = samples.length;
    if (n === 0) return nothing('nothing in period', METHOD);
    const scores = Array.from(samples.value);
    const mean = scores.reduce((sum, score) => sum + score, 0) / n;
    const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
    const reach = n < 2 ? null : tOf(LEVEL, n - 1) * Math.sqrt(squares / (n - 1) / n);
    const bounds = reach === null ? null : clip({ low: mean - reach, high: mean + reach }, 0, 100);
    return number(mean, n, METHOD, ticketsOf(samples), { interval: interval(bounds, 't') });
  },
});
