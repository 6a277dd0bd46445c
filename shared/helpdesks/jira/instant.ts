import { HOUR } from '../../time/durations.ts';

/** UTC milliseconds of an instant as Jira writes it: `+0200`, which not every browser reads without a colon. */
export const instant = (written: string): number => Date.parse(written.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));

/**
 * An instant as Jira's search wants it: to the minute, in the time zone of whoever asks, and never later than it is. An hour
 * that comes twice when the clocks go back may be taken for the later of the two.
 * @param zone the asker's own, as Jira says; one that is not known here is made up for by a day
 */
export function minuteIn(zone: string | null, at: number): string {
  const there = (instant: number): string =>
    Temporal.Instant.fromEpochMilliseconds(instant)
      .toZonedDateTimeISO(zone ?? 'UTC')
      .toPlainDateTime()
      .toString({ smallestUnit: 'minute' })
      .replace('T', ' ');
  try {
    if (zone === null) throw new RangeError('no zone');
    return there(at) === there(at + HOUR) ? there(at - HOUR) : there(at);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return minuteIn('UTC', at - 24 * HOUR);
  }
}
