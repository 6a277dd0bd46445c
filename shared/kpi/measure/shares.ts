import { wilson } from '../../stats/wilson.ts';
import type { Summary, View } from './definition.ts';
import { interval, nothing, number, ticketsOf } from './summary.ts';

export const SHARE = 'share with Wilson interval';

/** x of n as a share between 0 and 1 with Wilson's interval; n ≥ 1. */
export function share(
  x: number,
  n: number,
  tickets: readonly string[],
  rest: Partial<Summary> = {},
): Summary {
  return number(x / n, n, SHARE, tickets, { ...rest, interval: interval(wilson(x, n), 'wilson') });
}

/** The share of samples whose value is 1. */
export function shareOfYes(view: View, rest: Partial<Summary> = {}): Summary {
  const { samples } = view;
  if (samples.length === 0) return nothing('nothing in period', SHARE, rest);
  let yes = 0;
  for (let index = 0; index < samples.length; index++) yes += samples.value[index] === 1 ? 1 : 0;
  return share(yes, samples.length, ticketsOf(samples), rest);
}

export interface Ripe {
  readonly ripe: number;
  readonly unripe: number;
  readonly yes: number;
  readonly tickets: string[];
}

/**
 * Counts only what is old enough to be judged: a ticket solved yesterday cannot yet have stayed solved for a week.
 * `yes` may look further than the sample's own value.
 */
export function ripeOnly(
  view: View,
  now: number,
  windowMs: number,
  yes: (index: number) => boolean = (index) => view.samples.value[index] === 1,
): Ripe {
  const { samples } = view;
  let unripe = 0;
  let count = 0;
  const isRipe = (index: number): boolean => (samples.at[index] ?? 0) + windowMs <= now;
  for (let index = 0; index < samples.length; index++) {
    if (!isRipe(index)) unripe++;
    else if (yes(index)) count++;
  }
  return { ripe: samples.length - unripe, unripe, yes: count, tickets: ticketsOf(samples, isRipe) };
}

/** A share over the ripe samples, and how many are still too young, `beside`. */
export function shareOfRipe(ripe: Ripe, beside: Summary['beside'] = {}): Summary {
  const rest = { beside: { ...beside, unripe: ripe.unripe } };
  if (ripe.ripe === 0) return nothing(ripe.unripe > 0 ? 'not ripe' : 'nothing in period', SHARE, rest);
  return share(ripe.yes, ripe.ripe, ripe.tickets, rest);
}
