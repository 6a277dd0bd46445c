import { medianInterval, quantileInterval } from '../../stats/order-statistics.ts';
import { ascending, quantile } from '../../stats/quantile.ts';
import type { KpiResult } from '../kpi.ts';
import type { Method } from '../method.ts';
import type { Summary, View } from './definition.ts';
import { interval, nothing, number, ticketsOf, waitingOf } from './summary.ts';

/** Below ten values a P90 is only the longest one by another name. */
const P90_FROM = 10;
const METHOD = 'median';

/** Median and P90 of durations in seconds, never their mean: support times are log-normal-like. */
export function durations(view: View, method: Method = METHOD): Summary {
  const { samples, withoutSchedule } = view;
  const waiting = waitingOf(view);
  const beside: Record<string, number> = withoutSchedule > 0 ? { withoutSchedule } : {};
  const sorted = ascending(samples.value);
  const median = quantile(sorted, 0.5);
  if (median === null)
    return nothing(withoutSchedule > 0 ? 'no schedule' : 'nothing in period', method, { waiting, beside });
  const bounds = medianInterval(sorted);
  return number(median, samples.length, method, ticketsOf(samples), {
    interval: interval(bounds, 'order-statistics', bounds?.level),
    p90: p90Of(sorted),
    waiting,
    beside,
  });
}

/** The 90th percentile of ascending values and its interval, which exists from 29 values on. */
export function p90Of(sorted: ArrayLike<number>): KpiResult['p90'] {
  const value = sorted.length < P90_FROM ? null : quantile(sorted, 0.9);
  if (value === null) return null;
  const bounds = quantileInterval(sorted, 0.9);
  return { value, interval: interval(bounds, 'order-statistics', bounds?.level) };
}
