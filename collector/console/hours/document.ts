import type { SettingsDocument } from '../../../shared/protocol/console/settings.ts';
import type { Desk, DeskQueue } from '../../../shared/routing/desk.ts';
import type { Schedule } from '../../../shared/session/schedule.ts';

export type Span = [start: string, end: string];
export type Schedules = Readonly<Record<string, Schedule>>;

/** Areas' documents are what the configuration says: `check` has seen to their shape. */
export const schedulesIn = ({ schedules = {} }: SettingsDocument): Schedules => schedules as Schedules;
export const queuesIn = ({ queues = [] }: SettingsDocument): readonly DeskQueue[] =>
  queues as readonly DeskQueue[];
export const skillsIn = ({ skills = {} }: SettingsDocument): Desk['skills'] => skills as Desk['skills'];

/** Monday to Friday, nine to five: the least that has to be changed. */
export function usualWeek(zone: string): Schedule {
  const day: Span[] = [['09:00', '17:00']];
  return { zone, week: { 1: day, 2: day, 3: day, 4: day, 5: day }, holidays: [] };
}

/** A day on which the week does not hold; without spans the desk is closed. */
export interface Exception {
  readonly date: string;
  readonly spans: readonly Span[];
}

/** Closed days and days with hours of their own, as one list by date. */
export function exceptionsOf({ holidays, dates = {} }: Schedule): Exception[] {
  const closed = holidays.map((date): Exception => ({ date, spans: [] }));
  const other = Object.entries(dates)
    .filter(([date]) => !holidays.includes(date))
    .map(([date, spans]): Exception => ({ date, spans: spans as Span[] }));
  return [...closed, ...other].toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The schedule with these exceptions, of which the last of a date holds. */
export function withExceptions({ dates: _, ...rest }: Schedule, exceptions: readonly Exception[]): Schedule {
  const byDate = [...new Map(exceptions.map((each) => [each.date, each])).values()];
  const open = byDate.filter(({ spans }) => spans.length > 0);
  return {
    ...rest,
    holidays: byDate.filter(({ spans }) => spans.length === 0).map(({ date }) => date),
    ...(open.length > 0 && { dates: Object.fromEntries(open.map(({ date, spans }) => [date, [...spans]])) }),
  };
}

/** The first half of what a weekday has, for the day before a holiday: until noon, or its first span. */
export function morningOf({ week }: Schedule, date: string): Span[] {
  const day = new Date(`${date}T12:00Z`).getUTCDay() || 7;
  const [first] = week[`${day}` as '1'] ?? [];
  if (!first) return [['09:00', '12:00']];
  const [start, end] = first;
  return [start < '12:00' && (end > '12:00' || end <= start) ? [start, '12:00'] : [start, end]];
}
