/** A week a team band speaks of: Monday to Sunday in the site's zone. */
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
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate();
  const monday = today.subtract({ days: today.dayOfWeek - 1 });
  const first = monday.subtract({ weeks: 2 });
  const after = first.add({ weeks: 1 });
  return {
    from: first.toZonedDateTime(zone).epochMilliseconds,
    to: after.toZonedDateTime(zone).epochMilliseconds,
    firstDay: first.toString(),
    dayAfter: after.toString(),
  };
}
