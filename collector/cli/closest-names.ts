/** How many letters must be added, removed or replaced to make one word of the other. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Those of `names` that may have been meant by `typed`, the closest first: they begin with it, or two letters differ. */
export const closestNames = (typed: string, names: readonly string[]): string[] =>
  names
    .map((name) => ({ name, away: typed !== '' && name.startsWith(typed) ? 0 : distance(typed, name) }))
    .filter(({ away }) => away <= 2)
    .toSorted((a, b) => a.away - b.away)
    .map(({ name }) => name);
