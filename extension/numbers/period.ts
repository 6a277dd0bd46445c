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

function tomorrowOf(now: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay().add({ days: 1 });
}
