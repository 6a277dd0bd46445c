import { type Bounds, clip } from '../../stats/bounds.ts';
import {
  type NetCounts,
  netAdjustedWald,
  netCounts,
  netScore,
  netScoreInterval,
} from '../../stats/net-score.ts';
import type { NoValue } from '../kpi.ts';
import type { Summary } from './definition.ts';
import { interval, nothing, number } from './summary.ts';

/** Below this the score interval keeps its promise better than the adjusted Wald. */
const SCORE_BELOW = 20;

/** The interval of a net score in points, -100 to 100; null without answers. */
export function netInterval(counts: NetCounts): Bounds | null {
  const n = counts.promoters + counts.passives + counts.detractors;
  const bounds = n < SCORE_BELOW ? netScoreInterval(counts) : clip(netAdjustedWald(counts), -1, 1);
  return bounds && { low: 100 * bounds.low, high: 100 * bounds.high };
}

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
  const chosen = Array.from({ length: 11 }, () => 0);
  for (const answer of answers) chosen[answer] = (chosen[answer] ?? 0) + 1;
  const counts = { ...netCounts(chosen) };
  const score = netScore(counts);
  if (score === null || n < shownFrom)
    return nothing(n === 0 ? 'no answers' : reason, 'net promoters', { n, tickets, beside: counts });
  return number(100 * score, n, 'net promoters', tickets, {
    interval: interval(netInterval(counts), n < SCORE_BELOW ? 'score' : 'adjusted-wald'),
    beside: counts,
  });
}
