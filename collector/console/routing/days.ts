import { weekdayText } from '../kit/format.ts';
import { localeNow } from '../kit/language.ts';
import { listText } from './names.ts';

const short = (day: number): string => weekdayText(day, 'short');

/** "Mon–Fri", "Sat and Sun": days that follow each other are one range from three on. */
export function weekdaysText(days: readonly number[]): string {
  const runs: number[][] = [];
  for (const day of days.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last.at(-1) === day - 1) last.push(day);
    else runs.push([day]);
  }
  return listText(
    runs.flatMap((run) =>
      run.length > 2 ? [`${short(run[0] ?? 1)}–${short(run.at(-1) ?? 7)}`] : run.map(short),
    ),
  );
}

/** A date, YYYY-MM-DD, with its weekday. */
export const dateText = (date: string): string =>
  new Intl.DateTimeFormat(localeNow(), {
    ...{ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' },
  }).format(new Date(`${date}T12:00Z`));
