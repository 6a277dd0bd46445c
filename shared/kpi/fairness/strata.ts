import type { CaseMix } from '../../session/event.ts';

/** A stratum leans on its parent for what it lacks to this many cases (measurement §7.1). */
export const ENOUGH = 30;

/** From the whole to the finest: each case belongs to one stratum on every level. */
const LEVELS: readonly (keyof CaseMix)[] = ['topic', 'channel', 'tier', 'priority', 'language'];

export interface Case {
  readonly mix: CaseMix;
  /** What is never pooled, e.g. a scale's format; '' where there is nothing to keep apart. */
  readonly apart: string;
  readonly value: number;
}

/**
 * What is to be expected of a case, from other cases of its kind: the mean of its stratum (topic × channel × tier ×
 * priority × language), shrunk to the parent stratum when it has fewer than 30 cases. null when nothing like it is known.
 */
export function expectation(cases: readonly Case[]): (like: Omit<Case, 'value'>) => number | null {
  const strata = new Map<string, { n: number; sum: number }>();
  for (const one of cases) {
    for (const key of path(one)) {
      const stratum = strata.get(key) ?? { n: 0, sum: 0 };
      stratum.n++;
      stratum.sum += one.value;
      strata.set(key, stratum);
    }
  }
  return (like) => {
    let expected: number | null = null;
    for (const key of path(like)) {
      const stratum = strata.get(key);
      if (!stratum) break;
      const { n, sum } = stratum;
      expected = expected === null || n >= ENOUGH ? sum / n : (sum + (ENOUGH - n) * expected) / ENOUGH;
    }
    return expected;
  };
}

/** The keys of a case's strata, from the whole to the finest. */
function path({ mix, apart }: Omit<Case, 'value'>): string[] {
  const values = LEVELS.map((level) => mix[level]);
  return Array.from({ length: LEVELS.length + 1 }, (_, depth) =>
    JSON.stringify([apart, ...values.slice(0, depth)]),
  );
}
