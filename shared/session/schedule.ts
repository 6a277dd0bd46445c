import * as z from 'zod/mini';

/** When people work: the data behind every business duration and every "is somebody there now". */

/** Is `zone` a time zone this runtime knows? */
export function isZone(zone: string): boolean {
  try {
    new Temporal.ZonedDateTime(0n, zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * A working week. ISO weekday 1 (Monday) – 7 → spans of local time; a span that ends before it starts runs over
 * midnight and belongs to the day it starts on, so a holiday takes the whole shift.
 */
export const Schedule = z.lazy(() => {
  const localTime = z
    .string()
    .check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/, 'a time of day is HH:MM, 00:00 to 24:00'));
  const localDate = z.iso.date('a day is a date, YYYY-MM-DD');

  const span = z
    .tuple([localTime, localTime])
    .check(z.refine(([start, end]) => start !== end, 'a span needs a length; a whole day is 00:00 to 24:00'));

  return z.strictObject({
    zone: z.string().check(z.refine(isZone, 'not a time zone; use an IANA name such as Europe/Madrid')),
    week: z.partialRecord(z.enum(['1', '2', '3', '4', '5', '6', '7']), z.array(span)),
    /** Local dates, YYYY-MM-DD, on which the desk is closed. */
    holidays: z._default(z.array(localDate), []),
    /** Other hours than the week's on a local date: a morning only, an evening more. */
    dates: z.optional(z.record(localDate, z.array(span))),
  });
});
export type Schedule = z.infer<typeof Schedule>;

/** Schedules in force one after another, each from its instant (UTC ms; 0 = always) until the next one's. */
export type ScheduleHistory = readonly { readonly from: number; readonly schedule: Schedule }[];
