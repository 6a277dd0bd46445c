import type { Period } from '../../shared/kpi/kpi.ts';
import { periodsBefore } from '../../shared/kpi/targets/running-period.ts';
import type { TargetPeriod } from '../../shared/kpi/targets/target.ts';
import type { Days, Span } from '../messages/panel.ts';

/** Days back, today included. Whole weeks where they are many, so that weekends weigh the same in each. */
const days: Readonly<Record<TargetPeriod, number>> = { week: 7, month: 30, quarter: 91, 'half-year': 182 };

/** How many weeks a trend shows beside a period: enough to see a habit even for the shortest. */
const trendWeeks: Readonly<Record<TargetPeriod, number>> = {
  week: 8,
  month: 8,
  quarter: 13,
  'half-year': 26,
};

/**
 * The last days up to the end of today, by the calendar of `zone` (IANA): what an agent calls "this month"; or the free days
 * themselves.
 */
export function periodOf(span: Span, now: number, zone: string): Period {
  const { start, end } = edgesOf(span, now, zone);
  return { from: start.epochMilliseconds, to: end.epochMilliseconds };
}

/** The same from day to day. */
export function daysOf(span: Span, now: number, zone: string): Days {
  const { start, end } = edgesOf(span, now, zone);
  return { first: String(start.toPlainDate()), last: String(end.toPlainDate().subtract({ days: 1 })) };
}

/** Stretches of seven days that end with the last day, oldest first. */
export function weeksOf(span: Span, now: number, zone: string): Period[] {
  const { start, end } = edgesOf(span, now, zone);
  if (typeof span === 'string') return weeksUntil(end, trendWeeks[span]);
  const count = Math.ceil(start.until(end, { largestUnit: 'day' }).days / 7);
  return weeksUntil(end, Math.min(trendWeeks['half-year'], Math.max(trendWeeks.week, count)));
}

/** So many stretches of seven whole days that end with yesterday, oldest first. */
export const wholeWeeks = (count: number, now: number, zone: string): Period[] =>
  weeksUntil(tomorrowOf(now, zone).subtract({ days: 1 }), count);

function weeksUntil(end: Temporal.ZonedDateTime, count: number): Period[] {
  return Array.from({ length: count }, (_, index) => {
    const to = end.subtract({ weeks: count - 1 - index });
    return { from: to.subtract({ weeks: 1 }).epochMilliseconds, to: to.epochMilliseconds };
  });
}

function edgesOf(span: Span, now: number, zone: string) {
  if (typeof span === 'string') {
    const end = tomorrowOf(now, zone);
    return { start: end.subtract({ days: days[span] }), end };
  }
  const first = Temporal.PlainDate.from(span.first).toZonedDateTime(zone);
  return { start: first, end: Temporal.PlainDate.from(span.last).add({ days: 1 }).toZonedDateTime(zone) };
}

/** The calendar periods before the running one, oldest first: as many as say something about a habit. */
export const earlierPeriods = (id: TargetPeriod, now: number, zone: string): Period[] =>
  periodsBefore(id, now, zone, earlier[id]);

/** How far back the numbers of a period's targets look, in days: the running period, all before it, and a clock change. */
export const targetDays = (id: TargetPeriod): number => (earlier[id] + 1) * longest[id] + 1;

const longest: Readonly<Record<TargetPeriod, number>> = { week: 7, month: 31, quarter: 92, 'half-year': 184 };
const earlier: Readonly<Record<TargetPeriod, number>> = { week: 12, month: 5, quarter: 4, 'half-year': 4 };

function tomorrowOf(now: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).startOfDay().add({ days: 1 });
}
