import type { Period } from '../../shared/kpi/kpi.ts';
import type { PeriodId } from '../messages.ts';

/** Days back, today included. Whole weeks where they are many, so that weekends weigh the same in each. */
const days: Readonly<Record<PeriodId, number>> = { week: 7, month: 30, quarter: 91, 'half-year': 182 };

/** How many weeks a trend shows beside a period: enough to see a habit even for the shortest. */
const trendWeeks: Readonly<Record<PeriodId, number>> = { week: 8, month: 8, quarter: 13, 'half-year': 26 };

/** The last days up to the end of today, by the calendar of `zone` (IANA): what an agent calls "this month". */
export function periodOf(id: PeriodId, now: number, zone: string): Period {
  const tomorrow = tomorrowOf(now, zone);
  return { from: tomorrow.subtract({ days: days[id] }).epochMilliseconds, to: tomorrow.epochMilliseconds };
}

/** Stretches of seven days that end with today, oldest first. */
export function weeksOf(id: PeriodId, now: number, zone: string): Period[] {
  const tomorrow = tomorrowOf(now, zone);
  return Array.from({ length: trendWeeks[id] }, (_, index) => {
    const to = tomorrow.subtract({ weeks: trendWeeks[id] - 1 - index });
    return { from: to.subtract({ weeks: 1 }).epochMilliseconds, to: to.epochMilliseconds };
  });
}

/**
 * The calendar period `now` is in: the week from Monday, the month, the quarter, the half-year. Targets are set for these;
 * numbers without a target look back over the last days.
 */
export function runningPeriod(id: PeriodId, now: number, zone: string): Period {
  const from = startOf(id, Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay());
  return { from: from.epochMilliseconds, to: from.add(lengths[id]).epochMilliseconds };
}

/** The calendar periods before the running one, oldest first: as many as say something about a habit. */
export function earlierPeriods(id: PeriodId, now: number, zone: string): Period[] {
  let from = Temporal.Instant.fromEpochMilliseconds(runningPeriod(id, now, zone).from).toZonedDateTimeISO(
    zone,
  );
  const periods: Period[] = [];
  for (let index = 0; index < earlier[id]; index++) {
    const to = from;
    from = from.subtract(lengths[id]);
    periods.unshift({ from: from.epochMilliseconds, to: to.epochMilliseconds });
  }
  return periods;
}

/** How far back the numbers of a period's targets look, in days: the running period, all before it, and a clock change. */
export const aimDays = (id: PeriodId): number => (earlier[id] + 1) * longest[id] + 1;

const lengths: Readonly<Record<PeriodId, Temporal.DurationLike>> = {
  week: { weeks: 1 },
  month: { months: 1 },
  quarter: { months: 3 },
  'half-year': { months: 6 },
};
const longest: Readonly<Record<PeriodId, number>> = { week: 7, month: 31, quarter: 92, 'half-year': 184 };
const earlier: Readonly<Record<PeriodId, number>> = { week: 12, month: 5, quarter: 4, 'half-year': 4 };

function startOf(id: PeriodId, day: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  if (id === 'week') return day.subtract({ days: day.dayOfWeek - 1 });
  const months = { month: 1, quarter: 3, 'half-year': 6 }[id];
  return day.with({ day: 1, month: day.month - ((day.month - 1) % months) });
}

function tomorrowOf(now: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay().add({ days: 1 });
}
