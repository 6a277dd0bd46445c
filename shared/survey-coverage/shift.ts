import { DAY } from '../time/durations.ts';

/** Parts of a day, six hours each, and all hours at which nobody is on duty. */
export const DAY_PARTS = ['night', 'morning', 'afternoon', 'evening'] as const;

/** The shift of what happens while the schedule is closed. */
export const OUTSIDE = 'outside';

const HOURS = 24 / DAY_PARTS.length;
/** 1 January 1970 was a Thursday. */
const FIRST_WEEKDAY = 3;

/** `1 morning`: the weekday, 1 (Monday) to 7, and the part of the day of a local time, `2026-11-30T09:15:00+01:00`. */
export function shiftOf(local: string): string {
  const day = Math.floor(Date.parse(local.slice(0, 'YYYY-MM-DD'.length)) / DAY);
  const weekday = ((day + FIRST_WEEKDAY) % 7) + 1;
  const hour = Number(local.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH'.length));
  return `${weekday} ${DAY_PARTS[Math.floor(hour / HOURS)]}`;
}

/** Every shift of a week in order, those outside the hours last. */
export const SHIFTS: readonly string[] = [
  ...[1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => DAY_PARTS.map((part) => `${weekday} ${part}`)),
  OUTSIDE,
];
