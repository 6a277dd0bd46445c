import { HOUR } from '../../../shared/time/durations.ts';
import { localeNow } from '../kit/language.ts';

/** "14:00" as the reader writes it. */
export const hourName = (hour: number): string =>
  new Intl.DateTimeFormat(localeNow(), { timeStyle: 'short', timeZone: 'UTC' }).format(hour * HOUR);

/** Seven of something, Monday first, from the reader's first day of the week on. */
export const inWeek = <Item>(days: readonly Item[], week: number): Item[] => [
  ...days.slice(week - 1),
  ...days.slice(0, week - 1),
];
