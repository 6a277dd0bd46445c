import type { Bounds } from './bounds.ts';

/** What several judges said of one thing; one voice alone says nothing about agreement. */
export type Unit = readonly number[];

/** How far two values are apart: `nominal` same or not, `interval` the square of their distance. */
export type Metric = 'nominal' | 'interval';

const DISTANCE: Readonly<Record<Metric, (a: number, b: number) => number>> = {
  nominal: (a, b) => Number(a !== b),
  interval: (a, b) => (a - b) ** 2,
};

/** The sum over every ordered pair of values. Counted by value: they are few, however many said them. */
function apart(values: readonly number[], distance: (a: number, b: number) => number): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let sum = 0;
  for (const [a, n] of counts) for (const [b, m] of counts) sum += n * m * distance(a, b);
  return sum;
}

/**
 * Krippendorff's α: 1 when judges agree, 0 when they agree as often as chance would have it. Any number of judges a
 * unit, missing ones included. null when fewer than two units can be compared, or when everybody always said the same:
 * then there is nothing to tell agreement from.
 * Source: Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
 */
export function krippendorff(units: readonly Unit[], metric: Metric): number | null {
  const distance = DISTANCE[metric];
  const paired = units.filter((unit) => unit.length > 1);
  if (paired.length < 2) return null;
  const all = paired.flat();
  const observed = paired.reduce((sum, unit) => sum + apart(unit, distance) / (unit.length - 1), 0);
  const expected = apart(all, distance) / (all.length - 1);
  return expected === 0 ? null : 1 - observed / expected;
}

const DRAWS = 1_000;

/**
 * The 95 % interval of α by drawing units again with replacement (percentile bootstrap). Draws in which everybody said
 * the same say nothing and are left out; null when that leaves fewer than half of them.
 */
export function krippendorffBounds(
  units: readonly Unit[],
  metric: Metric,
  random: () => number,
): Bounds | null {
  const paired = units.filter((unit) => unit.length > 1);
  const drawn: number[] = [];
  for (let draw = 0; draw < DRAWS; draw++) {
    const again = paired.map(() => paired[Math.floor(random() * paired.length)] ?? []);
    const alpha = krippendorff(again, metric);
    if (alpha !== null) drawn.push(alpha);
  }
  if (drawn.length < DRAWS / 2) return null;
  drawn.sort((a, b) => a - b);
  const at = (share: number): number => drawn[Math.floor(share * (drawn.length - 1))] ?? Number.NaN;
  return { low: at(0.025), high: at(0.975) };
}
