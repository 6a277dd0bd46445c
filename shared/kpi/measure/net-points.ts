import { clip } from '../../stats/bounds.ts';
import { netAdjustedWald, netScore, netScoreInterval } from '../../stats/net-score.ts';
import type { NoValue } from '../kpi.ts';
import type { Summary } from './definition.ts';
import { interval, nothing, number } from './summary.ts';

/** Below this the score interval keeps its promise better than the adjusted Wald. */
const SCORE_BELOW = 20;

/**
 * Net score of answers from 0 to 10 in points, −100 to 100. Below `shownFrom` answers only the distribution is given,
 * with `reason` saying why.
 */
export function netPoints(
  answers: readonly number[],
  shownFrom: number,
  tickets: Summary['tickets'],
  reason: NoValue = 'too few',
): Summary {
  const n = answers.length;
  const promoters = answers.filter((answer) => answer >= 9).length;
  const detractors = answers.filter((answer) => answer <= 6).length;
  const counts = { promoters, detractors, passives: n - promoters - detractors };
  const score = netScore(counts);
  if (score === null || n < shownFrom)
    return nothing(n === 0 ? 'no answers' : reason, 'net promoters', { n, tickets, beside: counts });
  const few = n < SCORE_BELOW;
  const bounds = few ? netScoreInterval(counts) : clip(netAdjustedWald(counts), -1, 1);
  const points = bounds && { low: 100 * bounds.low, high: 100 * bounds.high };
  return number(100 * score, n, 'net promoters', tickets, {
    interval: interval(points, few ? 'score' : 'adjusted-wald'),
    beside: counts,
  });
}
