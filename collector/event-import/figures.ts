import { medianInterval, type QuantileInterval } from '../../shared/stats/order-statistics.ts';
import { ascending, quantile } from '../../shared/stats/quantile.ts';
import { NONE } from './columns.ts';
import type { EventLog } from './event-log.ts';
import type { LogMapping } from './mapping.ts';

/** A median of durations, with what it stands on. */
export interface MedianFigure {
  readonly unit: 'seconds';
  readonly n: number;
  /** Type 7; null when there is nothing. */
  readonly median: number | null;
  /** By order statistics; null below six. */
  readonly interval: QuantileInterval | null;
}

export interface LogFigures {
  readonly cases: number;
  readonly events: number;
  readonly activities: number;
  /** Different sequences of activities, in time. */
  readonly variants: number;
  readonly rework: {
    /** Cases in which an activity occurs more than once. */
    readonly cases: number;
    /** Events whose activity has already occurred in their case. */
    readonly events: number;
  };
  /** Cases that begin and end as the mapping says, from first to last event; null when it does not say. */
  readonly completed: MedianFigure | null;
  /** In completed cases (all, when the mapping does not say): from the last `from` to the last `to`. */
  readonly stretches: readonly (MedianFigure & { readonly from: string; readonly to: string })[];
}

function medianOf(milliseconds: readonly number[]): MedianFigure {
  const seconds = ascending(milliseconds.map((value) => value / 1000));
  return {
    unit: 'seconds',
    n: seconds.length,
    median: quantile(seconds, 0.5),
    interval: medianInterval(seconds),
  };
}

/** What a log looks like before any KPI: its size, its variety and how much was done again. */
export function figuresOf(log: EventLog, mapping: LogMapping): LogFigures {
  const numbers = (names: readonly string[]): Set<number> =>
    new Set(names.map((name) => log.activityNumber(name)));
  const begins = mapping.complete && numbers(mapping.complete.begins);
  const ends = mapping.complete && numbers(mapping.complete.ends);
  const stretches = mapping.stretches.map(({ from, to }) => ({
    from,
    to,
    start: log.activityNumber(from),
    stop: log.activityNumber(to),
    lengths: [] as number[],
  }));
  const variants = new Set<string>();
  const durations: number[] = [];
  let cases = 0;
  let again = 0;
  let casesAgain = 0;
  for (const { activities, instants } of log.sequences()) {
    cases++;
    variants.add(activities.join(' '));
    const repeated = activities.length - new Set(activities).size;
    again += repeated;
    if (repeated > 0) casesAgain++;
    const first = activities[0] ?? NONE;
    const last = activities.at(-1) ?? NONE;
    if (begins && ends && !(begins.has(first) && ends.has(last))) continue;
    durations.push((instants.at(-1) ?? 0) - (instants[0] ?? 0));
    for (const { start, stop, lengths } of stretches) {
      const from = instants[activities.lastIndexOf(start)];
      const to = instants[activities.lastIndexOf(stop)];
      if (from !== undefined && to !== undefined && to >= from) lengths.push(to - from);
    }
  }
  return {
    cases,
    events: log.entries,
    activities: log.activities,
    variants: variants.size,
    rework: { cases: casesAgain, events: again },
    completed: mapping.complete ? medianOf(durations) : null,
    stretches: stretches.map(({ from, to, lengths }) => ({ from, to, ...medianOf(lengths) })),
  };
}
