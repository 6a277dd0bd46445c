import type { OwnStrataTable } from '../../protocol/strata.ts';
import { kpiById } from '../registry.ts';
import { COUNTED_IN, MEAN_STEPS } from '../team/strata-table.ts';
import type { TeamWithoutMe } from './expected.ts';
import { keyOf, onEveryLevel, type Reference } from './strata.ts';

/** Half of what is rounded to. */
const COUNT_SLACK = COUNTED_IN / 2;
const MEAN_SLACK = 0.5 / MEAN_STEPS;

/**
 * The team without me: published tables of strata added up, my own part in each taken out. Tables are rounded, so a mean
 * is known up to a slack: half a step of the mean, and, where part of it was mine, what half a step of the count moves.
 */
export function teamWithoutMe(tables: readonly OwnStrataTable[]): TeamWithoutMe {
  const team = new Map<string, Map<string, Reference>>();
  for (const { kpi, strata, mine } of tables) {
    const own = onEveryLevel(mine);
    const most = kpiById(kpi.split('/')[0] ?? '')?.unit === 'share' ? 1 : Number.POSITIVE_INFINITY;
    const known = team.get(kpi) ?? new Map<string, Reference>();
    team.set(kpi, known);
    for (const { path, n, mean } of strata) {
      const key = keyOf(path);
      const others = takeOut({ n, mean }, own.get(key) ?? { n: 0, sum: 0 });
      const before = known.get(key) ?? { n: 0, sum: 0, slack: 0 };
      if (others)
        known.set(key, {
          n: before.n + others.n,
          sum: before.sum + Math.min(others.sum, most * others.n),
          slack: before.slack + others.slack,
        });
    }
  }
  return team;
}

/**
 * With N cases of mean m, k of them mine with mean a, the others' mean is μ, and m − μ = k (a − m) / (N − k). Where N is
 * known to half a step h and m to half a step d, the others' sum, taken for (rounded N) − k cases, is wrong by at most
 * h |m − μ| + N d.
 */
function takeOut(
  { n, mean }: { readonly n: number; readonly mean: number },
  mine: { readonly n: number; readonly sum: number },
): Reference | null {
  const others = n - mine.n;
  const least = others - COUNT_SLACK;
  if (least <= 0) return null;
  const apart = mine.n === 0 ? 0 : (mine.n * (Math.abs(mine.sum / mine.n - mean) + MEAN_SLACK)) / least;
  return {
    n: others,
    sum: Math.max(0, n * mean - mine.sum),
    slack: COUNT_SLACK * apart + n * MEAN_SLACK,
  };
}
