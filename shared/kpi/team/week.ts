/** A week a team band or a table of strata speaks of: Monday to Sunday in the site's zone. */
export interface BandWeek {
  /** UTC milliseconds, half-open. */
  readonly from: number;
  readonly to: number;
  /** Its first day and the day after its last, YYYY-MM-DD. */
  readonly firstDay: string;
  readonly dayAfter: string;
}

/** The newest week that ended at least a week ago: what is fresher could still be matched with a memory of who did what. */
export function newestBandWeek(now: number, zone: string): BandWeek {
  const first = mondayOf(now, zone).subtract({ weeks: 2 });
  const after = first.add({ weeks: 1 });
  return {
    from: first.toZonedDateTime(zone).epochMilliseconds,
    to: after.toZonedDateTime(zone).epochMilliseconds,
    firstDay: first.toString(),
    dayAfter: after.toString(),
  };
}

/** The Monday of the week an instant (UTC ms) falls in, by the calendar of `zone`. */
export function mondayOf(at: number, zone: string): Temporal.PlainDate {
  const day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate();
  return day.subtract({ days: day.dayOfWeek - 1 });
}
