import type { Schedule } from '../session/schedule.ts';

/** Is somebody on duty now, and when next? Wall-clock hours of the schedule's zone; DST is Temporal's work. */

const DAY = 86_400_000;

const instantOf = (date: Temporal.PlainDate, time: string, zone: string): number =>
  time === '24:00'
    ? date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds
    : date.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds;

/** The spans that start on one local day as UTC milliseconds [from, to), in order; overnight ones end the day after. */
function spansFrom(schedule: Schedule, date: Temporal.PlainDate): [number, number][] {
  if (schedule.holidays.includes(date.toString())) return [];
  const day = String(date.dayOfWeek) as keyof Schedule['week'];
  return (schedule.week[day] ?? [])
    .map(([from, to]): [number, number] => [
      instantOf(date, from, schedule.zone),
      instantOf(to > from ? date : date.add({ days: 1 }), to, schedule.zone),
    ])
    .sort((a, b) => a[0] - b[0]);
}

/** Spans from the day before `at` on, for `days` days. */
function* spansAround(schedule: Schedule, at: number, days: number): Generator<[number, number]> {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at - DAY).toZonedDateTimeISO(schedule.zone);
  for (let day = 0; day < days; day++) yield* spansFrom(schedule, zoned.toPlainDate().add({ days: day }));
}

/** Is the schedule open at this instant (UTC ms)? No schedule: always. */
export function isOpen(schedule: Schedule | undefined, at: number): boolean {
  if (!schedule) return true;
  for (const [from, to] of spansAround(schedule, at, 3)) if (at >= from && at < to) return true;
  return false;
}

/**
 * The next instant (UTC ms) at which an open schedule closes or a closed one opens; spans that touch are one.
 * null without a schedule, or when nothing changes within a year.
 */
export function changesAt(schedule: Schedule | undefined, at: number): number | null {
  if (!schedule) return null;
  let end: number | null = null;
  for (const [from, to] of spansAround(schedule, at, 368)) {
    if (to <= at) continue;
    if (from > (end ?? at)) return end ?? from;
    end = Math.max(end ?? at, to);
  }
  return end !== null && end < at + 366 * DAY ? end : null;
}
