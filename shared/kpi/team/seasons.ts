import type { Period } from '../kpi.ts';

/** The calendar of team figures: a month is `2026-11`, a season (a quarter of a year, about 13 weeks) `2026-Q4`. */

/** The weeks a voice speaks of. */
const VOICE_WEEKS = 13;
/** A month's voices are gathered from its first day on, for so many days; then its figures are drawn. */
const GATHERING_DAYS = 10;

/** The month an instant (UTC ms) falls in, by the calendar of `zone`. */
export function monthOf(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .toPlainYearMonth()
    .toString();
}

/** The season of a month. */
export function seasonOf(month: string): string {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  return `${year}-Q${Math.ceil(number / 3)}`;
}

/** The month so many months later; earlier with a negative number. */
export function monthAfter(month: string, months: number): string {
  return Temporal.PlainYearMonth.from(month).add({ months }).toString();
}

/** How many seasons the second is after the first. */
export function seasonsBetween(season: string, later: string): number {
  return indexOf(later) - indexOf(season);
}

function indexOf(season: string): number {
  return 4 * Number(season.slice(0, 4)) + Number(season.slice(6));
}

/** What a month's voices speak of: the 13 weeks before its first day. */
export function voicePeriod(month: string, zone: string): Period {
  const first = startOf(month, zone);
  return {
    from: first.subtract({ weeks: VOICE_WEEKS }).epochMilliseconds,
    to: first.epochMilliseconds,
  };
}

/** From when on (UTC ms) the figures of a month may be drawn. */
export function drawnFrom(month: string, zone: string): number {
  return startOf(month, zone).add({ days: GATHERING_DAYS }).epochMilliseconds;
}

function startOf(month: string, zone: string): Temporal.ZonedDateTime {
  return Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 }).toZonedDateTime(zone);
}
