import { Group } from './tally.ts';

/** Groups of so few people that a figure would be somebody's are told together, or not at all. */

export interface Pooled {
  readonly shown: ReadonlyMap<string, Group>;
  /** Those told together. */
  readonly together: readonly string[];
  /** Their counts; null: there is none, or even together they are too few people. */
  readonly pool: Group | null;
}

/** `least`: so many people a figure stands for; `everybody`: how many work at the desk, for cases whose helper nobody knows. */
export function poolSmall(
  groups: ReadonlyMap<string, Group>,
  { least, everybody }: { readonly least: number; readonly everybody: number },
): Pooled {
  const isSmall = ({ people }: Group): boolean => (people.size === 0 ? everybody : people.size) < least;
  const small = [...groups].filter(([, group]) => isSmall(group));
  if (small.length === 0) return { shown: groups, together: [], pool: null };
  const pool = new Group();
  const together = new Set<string>();
  const take = ([code, group]: readonly [string, Group]): void => {
    pool.absorb(group);
    together.add(code);
  };
  small.forEach(take);
  // The desk's own counts less those shown would tell the rest: it, too, has to be of enough people.
  const others = [...groups]
    .filter(([code]) => !together.has(code))
    .toSorted(([, a], [, b]) => a.over - b.over);
  for (const other of others) {
    if (!isSmall(pool)) break;
    take(other);
  }
  return {
    shown: new Map([...groups].filter(([code]) => !together.has(code))),
    together: [...together],
    pool: isSmall(pool) ? null : pool,
  };
}
