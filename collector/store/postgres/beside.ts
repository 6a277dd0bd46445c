/** Which writes of one commit may be done beside each other: their questions leave together instead of in turn. */

/**
 * What a write of an operation touches that another of the same kind might; null: it is done alone, after all before it
 * and before all that come later. An answer reads and writes what belongs to it and its session; what all of them
 * touch (a feed's head, a day's version, a mix) is changed by single statements or looked up once.
 */
export function keysOf(name: string, input: unknown): readonly string[] | null {
  if (name !== 'putResponse') return null;
  const { id, session } = input as { readonly id: string; readonly session: string | null };
  return session === null ? [id] : [id, session];
}

/** So many at a time. */
const MOST = 64;

/** The writes in their order, in groups of which each may be done at once. */
export function groupsOf<One extends { readonly keys: readonly string[] | null }>(
  batch: readonly One[],
): readonly One[][] {
  const groups: One[][] = [];
  let taken = new Set<string>();
  let mayGrow = false;
  for (const one of batch) {
    const { keys } = one;
    const group = groups.at(-1);
    const fits = mayGrow && keys?.every((key) => !taken.has(key)) && (group?.length ?? 0) < MOST;
    if (group && fits) group.push(one);
    else {
      groups.push([one]);
      taken = new Set();
    }
    mayGrow = keys !== null;
    for (const key of keys ?? []) taken.add(key);
  }
  return groups;
}
