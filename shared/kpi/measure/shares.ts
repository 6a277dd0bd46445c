import { wilson } from '../../stats/wilson.ts';
import type { Outcome, Summary, View } from './definition.ts';
import { interval, nothing, number, ticketsAmong } from './summary.ts';

export const SHARE = 'share with Wilson interval';

/** x of n as a share between 0 and 1 with Wilson's interval; n ≥ 1. */
export function share(
  x: number,
  n: number,
  tickets: Summary['tickets'],
  rest: Partial<Summary> = {},
): Summary {
  return number(x / n, n, SHARE, tickets, { ...rest, interval: interval(wilson(x, n), 'wilson') });
}

/** The share of outcomes that are 1. */
export function shareOfYes(view: View, outcomes: readonly Outcome[], rest: Partial<Summary> = {}): Summary {
  if (outcomes.length === 0) return nothing('nothing in period', SHARE, rest);
  const yes = outcomes.filter(({ value }) => value === 1).length;
  return share(yes, outcomes.length, ticketsAmong(view.samples, outcomes), rest);
}

/** A share over the samples that could be judged, and how many are still too young, `beside`. */
export function shareOfRipe(view: View, ripe: readonly Outcome[], beside: Summary['beside'] = {}): Summary {
  const unripe = view.samples.length - ripe.length;
  const rest = { beside: { ...beside, unripe } };
  if (ripe.length === 0) return nothing(unripe > 0 ? 'not ripe' : 'nothing in period', SHARE, rest);
  return share(
    ripe.filter(({ value }) => value === 1).length,
    ripe.length,
    ticketsAmong(view.samples, ripe),
    rest,
  );
}
