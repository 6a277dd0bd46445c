import type { Stretch } from './clock.ts';

/** Arithmetic of stretches of time. Lists are in order and without overlaps unless said. */

/** What two lists have in common. */
export function intersect(a: readonly Stretch[], b: readonly Stretch[]): Stretch[] {
  return a.flatMap((x) =>
    b.flatMap((y) => {
      const from = Math.max(x.from, y.from);
      const to = Math.min(x.to, y.to);
      return to > from ? [{ from, to }] : [];
    }),
  );
}

/** What any of them covers, in whatever order they come. */
export function union(stretches: readonly Stretch[]): Stretch[] {
  const covered: { from: number; to: number }[] = [];
  for (const { from, to } of stretches.toSorted((a, b) => a.from - b.from)) {
    const last = covered.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else covered.push({ from, to });
  }
  return covered;
}

/** What is left of one stretch when others, in any order and overlapping or not, are taken out. */
export function without(whole: Stretch, others: readonly Stretch[]): Stretch[] {
  let left: Stretch[] = whole.to > whole.from ? [whole] : [];
  for (const other of others) {
    left = left.flatMap((part) =>
      other.to <= part.from || other.from >= part.to
        ? [part]
        : [
            { from: part.from, to: other.from },
            { from: other.to, to: part.to },
          ].filter(({ from, to }) => to > from),
    );
  }
  return left;
}

/** Stretches cut at every instant of `marks` (in order), each piece no longer than `longest` milliseconds. */
export function capped(stretches: readonly Stretch[], marks: readonly number[], longest: number): Stretch[] {
  return stretches.flatMap(({ from, to }) => {
    const edges = [from, ...marks.filter((mark) => mark > from && mark < to), to];
    return edges.slice(0, -1).map((start, i) => ({
      from: start,
      to: Math.min(edges[i + 1] ?? to, start + longest),
    }));
  });
}
