import { DAY } from '../../../shared/time/durations.ts';
import type { Days } from '../../../shared/time/periods.ts';

/** Periods of whole calendar days of the desk's zone; no clock is in here, and no Temporal, which not every browser has. */

export type { Days };

export const presets = ['7', '30', '90', 'month', 'last-month', 'quarter', 'year'] as const;
export type Preset = (typeof presets)[number];

/** How many days are shown when the address names none. */
const USUAL = 30;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const parts = (day: string): [year: number, month: number, day: number] => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return [year, month, date];
};
/** Month counted from 0; day 0 is the last of the month before. */
const date = (year: number, month: number, day: number): string => dayOf(Date.UTC(year, month, day));

export const addDays = (day: string, days: number): string => dayOf(Date.parse(day) + days * DAY);
export const daysIn = ({ from, to }: Days): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY) + 1;

/** Today in a zone. */
export function todayIn(zone: string, now: number): string {
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  return format.format(now);
}

const last = (today: string, days: number): Days => ({ from: addDays(today, 1 - days), to: today });

export function presetDays(preset: Preset, today: string): Days {
  const [year, month] = parts(today);
  switch (preset) {
    case 'month':
      return { from: date(year, month - 1, 1), to: today };
    case 'last-month':
      return { from: date(year, month - 2, 1), to: date(year, month - 1, 0) };
    case 'quarter':
      return { from: date(year, month - 1 - ((month - 1) % 3), 1), to: today };
    case 'year':
      return { from: date(year, 0, 1), to: today };
    default:
      return last(today, Number(preset));
  }
}

export const usualDays = (today: string): Days => last(today, USUAL);

/** The preset that is these days today, so that they are called by its name; null: none. */
export const presetOf = (days: Days, today: string): Preset | null =>
  presets.find((preset) => {
    const { from, to } = presetDays(preset, today);
    return from === days.from && to === days.to;
  }) ?? null;

/** Whole calendar months, one or several? */
const isMonths = ({ from, to }: Days): boolean => parts(from)[2] === 1 && parts(addDays(to, 1))[2] === 1;

/** The period before or after: as many whole months where it is whole months, else as many days. */
export function stepDays(days: Days, by: 1 | -1): Days {
  if (!isMonths(days)) {
    const length = daysIn(days) * by;
    return { from: addDays(days.from, length), to: addDays(days.to, length) };
  }
  const [year, month] = parts(days.from);
  const [lastYear, lastMonth] = parts(days.to);
  const months = (lastYear - year) * 12 + lastMonth - month + 1;
  const first = month - 1 + months * by;
  return { from: date(year, first, 1), to: date(year, first + months, 0) };
}

/** The same, no further than today. */
export function endedBy(days: Days, today: string): Days {
  if (days.to <= today) return days;
  return { from: days.from, to: today };
}
