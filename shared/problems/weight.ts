import { medianInterval } from '../stats/order-statistics.ts';
import { ascending, quantile } from '../stats/quantile.ts';
import { wilson } from '../stats/wilson.ts';

/**
 * How much a problem weighs: its requests, times how far each part lies above or below the desk's. A part nothing is
 * known of is the desk's own, times 1; one that little is known of is drawn towards it.
 */

/** A part is told as if so many requests like the desk's usual ones were among the problem's own. */
const DRAWN_BY = 10;

interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A share with what it stands on. */
export interface Share {
  readonly value: number | null;
  readonly of: number;
  readonly n: number;
  readonly interval: Interval | null;
}

/** A median of minutes with what it stands on. */
export interface Median {
  readonly value: number | null;
  readonly n: number;
  readonly interval: Interval | null;
}

export const shareOf = (of: number, n: number): Share => ({
  value: n === 0 ? null : of / n,
  of,
  n,
  interval: wilson(of, n),
});

export function medianOf(values: readonly number[]): Median {
  const sorted = ascending(values);
  const interval = medianInterval(sorted);
  return {
    value: quantile(sorted, 0.5),
    n: sorted.length,
    interval: interval && { low: interval.low, high: interval.high },
  };
}

export interface Parts {
  readonly back: Share;
  readonly handling: Median;
  readonly low: Share;
}

/** How far each part lies above the desk's; null: nothing is known of it, and it is left out. */
export type Factors = { readonly [Part in keyof Parts]: number | null };

function shareFactor(own: Share, desk: Share): number | null {
  if (own.n === 0 || !desk.value) return null;
  return (own.of + DRAWN_BY * desk.value) / (own.n + DRAWN_BY) / desk.value;
}

function medianFactor(own: Median, desk: Median): number | null {
  if (!own.value || !desk.value) return null;
  return (own.value / desk.value) ** (own.n / (own.n + DRAWN_BY));
}

export const factorsOf = (own: Parts, desk: Parts): Factors => ({
  back: shareFactor(own.back, desk.back),
  handling: medianFactor(own.handling, desk.handling),
  low: shareFactor(own.low, desk.low),
});

/** As many of the desk's usual requests as this problem weighs. */
export const weightOf = (requests: number, { back, handling, low }: Factors): number =>
  requests * (back ?? 1) * (handling ?? 1) * (low ?? 1);
