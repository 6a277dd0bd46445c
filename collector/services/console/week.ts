import { addDays, type Days, dayOf } from '../../../shared/time/periods.ts';

/** The hour of the desk's day at which a week that is over is told. */
const TOLD_AT = 6;

/**
 * The newest whole week before the day it is at `now` (UTC ms) in a zone, and when it may be told: at six in the morning
 * of the day after it, whatever the clock did that night. `first`: on which day weeks begin, 1 (Monday) to 7 (Sunday).
 */
export function weekBefore(now: number, zone: string, first: number): Days & { readonly dueAt: number } {
  const today = Temporal.PlainDate.from(dayOf(now, zone));
  const begun = today.subtract({ days: (today.dayOfWeek - first + 7) % 7 });
  const told = begun.toZonedDateTime({
    timeZone: zone,
    plainTime: Temporal.PlainTime.from({ hour: TOLD_AT }),
  });
  const day = begun.toString();
  return { from: addDays(day, -7), to: addDays(day, -1), dueAt: told.epochMilliseconds };
}
