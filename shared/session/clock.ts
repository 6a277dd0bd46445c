import { DAY } from '../time/durations.ts';
import type { Duration } from './facts.ts';
import type { Schedule, ScheduleHistory } from './schedule.ts';

/** Business time: the part of a stretch of time in which somebody was at work. */

/** Half-open stretch of UTC milliseconds. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Counts working milliseconds. Build it once per schedule and keep it: the days it has worked out stay known. */
export interface BusinessClock {
  /** Working milliseconds in a stretch; null when any part of it lies before the first schedule. */
  worked(from: number, to: number): number | null;
  /** The instant at which `milliseconds` of work have passed since `from`; null when that never happens within ten years. */
  after(from: number, milliseconds: number): number | null;
}

/** Local wall time on a date as an instant; gaps and overlaps as Temporal's `compatible` (the vectors' rule). */
function instantOf(date: Temporal.PlainDate, time: string, zone: string): number {
  const [day, wall] = time === '24:00' ? [date.add({ days: 1 }), '00:00'] : [date, time];
  return day.toZonedDateTime({ timeZone: zone, plainTime: wall }).epochMilliseconds;
}

/** The working stretches that start on one local day, in order and disjoint. */
function stretchesOf(schedule: Schedule, epochDay: number): Stretch[] {
  const date = Temporal.PlainDate.from('1970-01-01').add({ days: epochDay });
  if (schedule.holidays.includes(date.toString())) return [];
  const spans = schedule.dates?.[date.toString()] ?? schedule.week[`${date.dayOfWeek}` as '1'] ?? [];
  const stretches = spans.map(([start, end]) => ({
    from: instantOf(date, start, schedule.zone),
    to: instantOf(end < start ? date.add({ days: 1 }) : date, end, schedule.zone),
  }));
  return stretches.sort((a, b) => a.from - b.from);
}

/** One schedule's days, each worked out once. */
class Days {
  readonly #known = new Map<number, readonly Stretch[]>();
  readonly #schedule: Schedule;

  constructor(schedule: Schedule) {
    this.#schedule = schedule;
  }

  of(epochDay: number): readonly Stretch[] {
    let stretches = this.#known.get(epochDay);
    if (!stretches) {
      stretches = stretchesOf(this.#schedule, epochDay);
      this.#known.set(epochDay, stretches);
    }
    return stretches;
  }

  /** Working stretches within [from, to), in order and disjoint: an overnight shift never counts twice. */
  *within(from: number, to: number): Generator<Stretch> {
    let done = from;
    // A local day starts at most 14 h before and ends at most 36 h after the UTC day of its number,
    // and a shift may run on for a day: two days of margin hold every zone.
    for (let day = Math.floor(from / DAY) - 2; day <= Math.floor(to / DAY) + 1; day++) {
      for (const stretch of this.of(day)) {
        const start = Math.max(stretch.from, done);
        const end = Math.min(stretch.to, to);
        if (end > start) {
          yield { from: start, to: end };
          done = end;
        }
      }
    }
  }
}

const known = new WeakMap<Schedule, Days>();

function daysOf(schedule: Schedule): Days {
  let days = known.get(schedule);
  if (!days) {
    days = new Days(schedule);
    known.set(schedule, days);
  }
  return days;
}

/** When somebody is at work within [from, to), UTC ms: in order and disjoint; stretches that touch stay apart. */
export function openWithin(schedule: Schedule, from: number, to: number): Generator<Stretch> {
  return daysOf(schedule).within(from, to);
}

/** A clock over the schedules in force one after another (in order of their `from`). */
export function businessClock(history: ScheduleHistory): BusinessClock {
  const turns = history.map((turn, i) => ({
    from: turn.from,
    to: history[i + 1]?.from ?? Number.POSITIVE_INFINITY,
    days: daysOf(turn.schedule),
  }));
  const start = turns[0]?.from ?? Number.POSITIVE_INFINITY;

  function* within(from: number, to: number): Generator<Stretch> {
    for (const turn of turns) {
      const first = Math.max(from, turn.from);
      const last = Math.min(to, turn.to);
      if (last > first) yield* turn.days.within(first, last);
    }
  }

  return {
    worked(from, to) {
      if (from < start) return null;
      let sum = 0;
      for (const stretch of within(from, to)) sum += stretch.to - stretch.from;
      return sum;
    },
    after(from, milliseconds) {
      if (from < start) return null;
      let left = milliseconds;
      for (const stretch of within(from, from + 3660 * DAY)) {
        const length = stretch.to - stretch.from;
        if (length >= left) return stretch.from + left;
        left -= length;
      }
      return null;
    },
  };
}

/**
 * How long stretches of time last together, in whole seconds (a begun second does not count), on both clocks.
 * Stretches must not overlap; one that ends before it begins (clocks that disagree) lasts 0. `clock` null: no schedule is
 * known, and business time is null, never 0.
 */
export function lasting(stretches: readonly Stretch[], clock: BusinessClock | null): Duration {
  let calendar = 0;
  let business: number | null = clock ? 0 : null;
  for (const { from, to } of stretches) {
    if (to <= from) continue;
    calendar += to - from;
    const worked = clock?.worked(from, to) ?? null;
    business = business === null || worked === null ? null : business + worked;
  }
  return {
    calendar: Math.floor(calendar / 1000),
    business: business === null ? null : Math.floor(business / 1000),
  };
}
