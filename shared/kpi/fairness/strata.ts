import type { CaseMix } from '../../session/event.ts';

/** Strata of the case mix, as sums: topic → channel → tier → priority → language. */

/** A stratum leans on its parent for what it lacks to this many cases. */
export const ENOUGH = 30;

/** Longer names are cut: they are names of kinds of cases, not texts. */
export const LONGEST_NAME = 100;

/** From the whole to the finest. */
const LEVELS: readonly (keyof CaseMix)[] = ['topic', 'channel', 'tier', 'priority', 'language'];

/** How deep the finest strata lie. */
export const FINEST = LEVELS.length;

/** The values of the levels down to a stratum's own; empty: the whole. */
export type StratumPath = readonly (string | null)[];

/** Cases of one stratum: how many, and successes or natural logarithms of seconds added up. */
export interface StratumSum {
  readonly path: StratumPath;
  readonly n: number;
  readonly sum: number;
}

/** What is known of a stratum elsewhere; `slack`: by how much the sum may be wrong because it was published rounded. */
export interface Reference extends Omit<StratumSum, 'path'> {
  readonly slack: number;
}

/** A mean to be expected, and by how much it may be wrong because of rounding. */
export interface Expectation {
  readonly mean: number;
  readonly slack: number;
}

/** The finest stratum a case belongs to. */
export function pathOf(mix: CaseMix): StratumPath {
  return LEVELS.map((level) => mix[level]?.slice(0, LONGEST_NAME) ?? null);
}

/** A stratum's path as text, to look it up by. */
export function keyOf(path: StratumPath): string {
  return JSON.stringify(path);
}

/** The keys of a stratum and of all above it, from the whole on. */
export function keysTo(path: StratumPath): string[] {
  return Array.from({ length: path.length + 1 }, (_, depth) => keyOf(path.slice(0, depth)));
}

/** Sums of strata added up on every level, by key. */
export function onEveryLevel(strata: Iterable<StratumSum>): Map<string, StratumSum> {
  const levels = new Map<string, StratumSum>();
  for (const { path, n, sum } of strata) {
    for (const [depth, key] of keysTo(path).entries()) {
      const known = levels.get(key);
      levels.set(key, {
        path: known?.path ?? path.slice(0, depth),
        n: (known?.n ?? 0) + n,
        sum: (known?.sum ?? 0) + sum,
      });
    }
  }
  return levels;
}

/**
 * What is to be expected of a case of a stratum, from other cases of its kind: the mean of its stratum, shrunk to the
 * parent stratum when it has fewer than 30 cases. null when nothing is known.
 */
export function expectation(
  strata: ReadonlyMap<string, Reference>,
): (path: StratumPath) => Expectation | null {
  return (path) => {
    let expected: Expectation | null = null;
    for (const key of keysTo(path)) {
      const stratum = strata.get(key);
      if (!stratum) break;
      expected = expected === null ? leaning(stratum, NOTHING, 0) : leaning(stratum, expected, ENOUGH);
    }
    return expected;
  };
}

const NOTHING: Expectation = { mean: 0, slack: 0 };

/** A stratum's mean with as many of the parent's cases as it lacks to `enough`. */
function leaning({ n, sum, slack }: Reference, parent: Expectation, enough: number): Expectation {
  const lacking = Math.max(0, enough - n);
  return {
    mean: (sum + lacking * parent.mean) / (n + lacking),
    slack: (slack + lacking * parent.slack) / (n + lacking),
  };
}
