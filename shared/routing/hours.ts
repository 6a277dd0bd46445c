import { openWithin } from '../session/clock.ts';
import type { Schedule } from '../session/schedule.ts';
import { DAY } from '../time/durations.ts';

/** Is somebody on duty now, and when next? */

const YEAR = 366 * DAY;

/** Is the schedule open at this instant (UTC ms)? No schedule: always. */
export function isOpen(schedule: Schedule | undefined, at: number): boolean {
  return !schedule || !openWithin(schedule, at, at + 1).next().done;
}

/**
 * The next instant (UTC ms) at which an open schedule closes or a closed one opens; spans that touch are one.
 * null without a schedule, or when nothing changes within a year.
 */
export function changesAt(schedule: Schedule | undefined, at: number): number | null {
  if (!schedule) return null;
  let end: number | null = null;
  for (const { from, to } of openWithin(schedule, at, at + YEAR)) {
    if (from > (end ?? at)) return end ?? from;
    end = to;
  }
  return end !== null && end < at + YEAR ? end : null;
}
