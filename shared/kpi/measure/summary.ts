import type { Bounds } from '../../stats/bounds.ts';
import { LEVEL } from '../../stats/bounds.ts';
import type { Interval, NoValue } from '../kpi.ts';
import type { Method } from '../method.ts';
import type { Outcome, Samples, Summary, View } from './definition.ts';

/** No number, and why. */
export function nothing(reason: NoValue, method: Method, rest: Partial<Summary> = {}): Summary {
  return {
    value: null,
    n: 0,
    interval: null,
    method,
    tickets: noTickets,
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
  method: Method,
  tickets: Summary['tickets'],
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
export function ticketsOf(
  samples: Samples,
  counts: (index: number) => boolean = () => true,
): Summary['tickets'] {
  return () => {
    const tickets = new Set<string>();
    for (let index = 0; index < samples.length; index++)
      if (counts(index)) tickets.add(samples.ticket(index));
    return [...tickets];
  };
}

/** The tickets of some outcomes, each once, in their order. */
export function ticketsAmong(samples: Samples, outcomes: readonly Outcome[]): Summary['tickets'] {
  return () => [...new Set(outcomes.map(({ index }) => samples.ticket(index)))];
}

/** A number that no ticket stands behind. */
export const noTickets: Summary['tickets'] = () => [];

/** "k still waiting, the oldest for x": censored, not dropped. Seconds; null when nobody waits. */
export function waitingOf(view: View): Summary['waiting'] {
  const since = view.open.from[0];
  if (since === undefined) return null;
  return { count: view.open.length, oldest: Math.round((view.end - since) / 1000) };
}

/** The tickets open at the end, oldest first. */
export function openTicketsOf({ open }: View): Summary['tickets'] {
  return () => [...new Set(Array.from({ length: open.length }, (_, index) => open.ticket(index)))];
}

/** How many tickets, of samples that are one a ticket; zero is a number too. */
export function countOf(view: View): Summary {
  const { length } = view.samples;
  return number(length, length, 'count', ticketsOf(view.samples));
}
