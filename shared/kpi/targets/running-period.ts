import type { Period } from '../kpi.ts';
import type { TargetPeriod } from './target.ts';

const LENGTHS: Readonly<Record<TargetPeriod, Temporal.DurationLike>> = {
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  'half-year': { months: 6 },
};

/**
 * The calendar period `now` is in: the week from Monday, the month, the quarter, the half-year. Targets are set for these;
 * numbers without a target look back over the last days.
 */
export function runningPeriod(id: TargetPeriod, now: number, zone: string): Period {
  const from = startOf(id, Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay());
  return { from: from.epochMilliseconds, to: from.add(LENGTHS[id]).epochMilliseconds };
}

/** So many calendar periods before the running one, oldest first. */
export function periodsBefore(id: TargetPeriod, now: number, zone: string, count: number): Period[] {
  let from = Temporal.Instant.fromEpochMilliseconds(runningPeriod(id, now, zone).from).toZonedDateTimeISO(
    zone,
  );
  const periods: Period[] = [];
  for (let index = 0; index < count; index++) {
    const to = from;
    from = from.subtract(LENGTHS[id]);
    periods.unshift({ from: from.epochMilliseconds, to: to.epochMilliseconds });
  }
  return periods;
}

function startOf(id: TargetPeriod, day: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (id === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  const months = { month: 1, quarter: 3, 'half-year': 6 }[id];
  return day.with({ day: 1, month: day.month - ((day.month - 1) % months) });
}
