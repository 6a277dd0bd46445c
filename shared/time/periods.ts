/** Calendar periods in a zone: days are dates there, whatever the clock does, and every instant belongs to one of them. */

/** First and last day, inclusive, `YYYY-MM-DD`. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const date = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);

/** The date it is in a zone at an instant (UTC ms). */
export const dayOf = (at: number, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString();

/** The day so many days later; earlier when negative. */
export const addDays = (day: string, days: number): string => date(day).add({ days }).toString();

/** The instant (UTC ms) at which a day begins in a zone: midnight, or when the clock is set forward over it. */
export const startOf = (day: string, zone: string): number =>
  date(day).toZonedDateTime(zone).epochMilliseconds;

/** When they begin and are over, [from, to) in UTC ms. */
export const spanOf = ({ from, to }: Days, zone: string): { from: number; to: number } => ({
  from: startOf(from, zone),
  to: startOf(addDays(to, 1), zone),
});

/** How many days these are. */
export const lengthOf = ({ from, to }: Days): number => date(from).until(date(to)).days + 1;

/** The equal calendar period before: as many months before whole months, else as many days. */
export function periodBefore({ from, to }: Days): Days {
  const [first, last] = [date(from), date(to)];
  const after = last.add({ days: 1 });
  if (first.day === 1 && after.day === 1) {
    const { months } = first.until(after, { largestUnit: 'months' });
    return { from: first.subtract({ months }).toString(), to: addDays(from, -1) };
  }
  return { from: addDays(from, -lengthOf({ from, to })), to: addDays(from, -1) };
}

export type Bucket = 'day' | 'week' | 'month';

/** Days up to a month, weeks up to half a year, else months. */
export function bucketOf(days: Days): Bucket {
  const length = lengthOf(days);
  return length <= 31 ? 'day' : length <= 184 ? 'week' : 'month';
}

/** Part of a period. */
export interface Part extends Days {
  /** The period holds all of the day, week or month. */
  readonly whole: boolean;
}

/** The days, weeks or months of a period in order. `week`: on which day weeks begin, 1 (Monday) to 7 (Sunday). */
export function partsOf({ from, to }: Days, bucket: Bucket, week: number): Part[] {
  const last = date(to);
  const parts: Part[] = [];
  for (let day = date(from); Temporal.PlainDate.compare(day, last) <= 0; ) {
    const start =
      bucket === 'day'
        ? day
        : bucket === 'week'
          ? day.subtract({ days: (day.dayOfWeek - week + 7) % 7 })
          : day.with({ day: 1 });
    const next = start.add(bucket === 'day' ? { days: 1 } : bucket === 'week' ? { weeks: 1 } : { months: 1 });
    const end = next.subtract({ days: 1 });
    const whole = start.equals(day) && Temporal.PlainDate.compare(end, last) <= 0;
    const until = Temporal.PlainDate.compare(end, last) <= 0 ? end : last;
    parts.push({ from: day.toString(), to: until.toString(), whole });
    day = next;
  }
  return parts;
}

/** The days of a month, `YYYY-MM`. */
export function monthDays(month: string): Days {
  const from = date(`${month}-01`);
  return { from: from.toString(), to: from.add({ months: 1 }).subtract({ days: 1 }).toString() };
}
