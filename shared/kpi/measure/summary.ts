import type { Bounds } from '../../stats/bounds.ts';
import { LEVEL } from '../../stats/bounds.ts';
import type { Interval, NoValue } from '../kpi.ts';
import type { Samples, Summary, View } from './definition.ts';

/** No number, and why. */
export function nothing(reason: NoValue, method: string, rest: Partial<Summary> = {}): Summary {
  return {
    value: null,
    n: 0,
    interval: null,
    method,
    tickets: [],
    p90: null,
    waiting: null,
    beside: {},
    ...rest,
    reason,
  };
}

/** A number with its n and tickets; what is not given is not there. */
export function number(
  value: number,
  n: number,
  method: string,
  tickets: readonly string[],
  rest: Partial<Summary> = {},
): Summary {
  return {
    interval: null,
    p90: null,
    waiting: null,
    beside: {},
    ...rest,
    value,
    n,
    method,
    tickets,
    reason: null,
  };
}

/** Puts level and method on bare bounds; null stays null. */
export function interval(
  bounds: Bounds | null,
  method: Interval['method'],
  level: number = LEVEL,
): Interval | null {
  return bounds && { low: bounds.low, high: bounds.high, level, method };
}

/** The tickets of some samples, each once, in log order. */
export function ticketsOf(samples: Samples, counts: (index: number) => boolean = () => true): string[] {
  const tickets = new Set<string>();
  for (let index = 0; index < samples.length; index++) if (counts(index)) tickets.add(samples.ticket(index));
  return [...tickets];
}

/** "k still waiting, the oldest for x": censored, not dropped. Seconds; null when nobody waits. */
export function waitingOf(view: View): Summary['waiting'] {
  const since = view.open.from[0];
  if (since === undefined) return null;
  return { count: view.open.length, oldest: Math.round((view.end - since) / 1000) };
}

/** The tickets open at the end, oldest first. */
export function openTicketsOf(view: View): string[] {
  const tickets = new Set<string>();
  for (let index = 0; index < view.open.length; index++) tickets.add(view.open.ticket(index));
  return [...tickets];
}

/** How many tickets; zero is a number too. */
export function countOf(view: View): Summary {
  const tickets = ticketsOf(view.samples);
  return number(tickets.length, tickets.length, 'count', tickets);
}
