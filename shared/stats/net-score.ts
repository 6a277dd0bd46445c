import { assertCounts, type Bounds, LEVEL } from './bounds.ts';
import { zOf } from './normal.ts';
import { root } from './root.ts';

/** Intervals for a net score, (promoters − detractors) / all, between −1 and 1. */

export interface NetCounts {
  readonly detractors: number;
  readonly passives: number;
  readonly promoters: number;
}

/** The cut-offs on 0 to 10 (Reichheld, Harvard Business Review, December 2003): 9 and 10 promote, 0 to 6 detract. */
const PROMOTES_FROM = 9;
const DETRACTS_TO = 6;

/** The three groups. @param chosen how often each point from 0 to 10 was given, in this order */
export function netCounts(chosen: readonly number[]): NetCounts {
  const sum = (counts: readonly number[]) => counts.reduce((all, each) => all + each, 0);
  return {
    detractors: sum(chosen.slice(0, DETRACTS_TO + 1)),
    passives: sum(chosen.slice(DETRACTS_TO + 1, PROMOTES_FROM)),
    promoters: sum(chosen.slice(PROMOTES_FROM)),
  };
}

const total = ({ detractors, passives, promoters }: NetCounts): number => detractors + passives + promoters;

/** The net score itself, −1 to 1; null without answers. */
export function netScore(counts: NetCounts): number | null {
  const n = total(counts);
  return n === 0 ? null : (counts.promoters - counts.detractors) / n;
}

/** Variance of one answer (−1, 0 or 1) around the net score. */
export function netVariance(counts: NetCounts): number {
  const n = total(counts);
  const score = (counts.promoters - counts.detractors) / n;
  return (counts.promoters + counts.detractors) / n - score * score;
}

/** Wald's interval: only a step to the adjusted one, it covers far too little when answers are few. Not clipped; n > 0. */
export function netWald(counts: NetCounts, level = LEVEL): Bounds {
  const n = total(counts);
  const score = (counts.promoters - counts.detractors) / n;
  const reach = zOf(level) * Math.sqrt(netVariance(counts) / n);
  return { low: score - reach, high: score + reach };
}

/** Rocks' adjusted Wald interval (2016): ¾ detractor, 1½ passives and ¾ promoter are added. Not clipped to [−1, 1]. */
export function netAdjustedWald(counts: NetCounts, level = LEVEL): Bounds {
  return netWald(
    {
      detractors: counts.detractors + 0.75,
      passives: counts.passives + 1.5,
      promoters: counts.promoters + 0.75,
    },
    level,
  );
}

/**
 * The score interval of Tango (1998) and May & Johnson (1997): the net scores that a score test does not reject,
 * the variance being the likeliest one under each. Stays within [−1, 1]; null without answers.
 */
export function netScoreInterval(counts: NetCounts, level = LEVEL): Bounds | null {
  const n = total(counts);
  assertCounts(counts.detractors, n);
  assertCounts(counts.promoters, n);
  const score = netScore(counts);
  if (score === null) return null;
  const z = zOf(level);
  const { promoters, detractors } = counts;

  /** The test's statistic, squared and with its sign, less z²: a root is an end of the interval. */
  const excess = (delta: number): number => {
    const b = (2 * n - promoters + detractors) * delta - promoters - detractors;
    const c = -detractors * delta * (1 - delta);
    const share = (Math.sqrt(Math.max(0, b * b - 8 * n * c)) - b) / (4 * n);
    const variance = n * (2 * share + delta * (1 - delta));
    const distance = promoters - detractors - n * delta;
    return distance * distance - z * z * Math.max(0, variance);
  };
  return {
    low: score <= -1 ? -1 : root(excess, -1, score),
    high: score >= 1 ? 1 : root(excess, score, 1),
  };
}
