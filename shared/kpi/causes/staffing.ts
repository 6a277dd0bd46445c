import { shareThatWaits } from '../../stats/erlang.ts';
import { sum } from '../../stats/sum.ts';
import { HOUR } from '../../time/durations.ts';

/** Were enough people on duty for what came in, hour by hour of the week? */

/** When more than so much of what comes in has to be expected to wait, an hour is short of people. */
const SHORT_FROM = 0.5;
/** Handling times of fewer cases say little of the next one's. */
export const LEAST_HANDLED = 20;

/** An hour of the calendar: which hour of the week it is (0 = Monday 00:00 to 167), what came in, and for how many there was room at once. */
export interface DutyHour {
  readonly ofWeek: number;
  readonly arrivals: number;
  readonly room: number;
}

interface ShortHour {
  readonly ofWeek: number;
  /** A week, on average. */
  readonly arrivals: number;
  readonly room: number;
  /** Cases at once that would have to be worked on (erlangs). */
  readonly load: number;
  /** Of cases that come then, the share that finds everybody busy. */
  readonly waits: number;
}

export interface Staffing {
  readonly cases: number;
  /** Cases that came in while nobody was on duty. */
  readonly nobody: number;
  /** Cases that came in hours short of people. */
  readonly short: number;
  /** Those hours, the most cases first. */
  readonly hours: readonly ShortHour[];
}

/** `handling`: mean seconds a case takes. Hours are averaged over the weeks: one busy hour is chance. */
export function staffingOf(hours: readonly DutyHour[], handling: number): Staffing {
  const byWeek = Map.groupBy(hours, ({ ofWeek }) => ofWeek);
  const told = { cases: sum(hours.map(({ arrivals }) => arrivals)), nobody: 0, short: 0 };
  const found: ShortHour[] = [];
  for (const [ofWeek, same] of byWeek) {
    const closed = same.filter(({ room }) => room === 0);
    told.nobody += sum(closed.map(({ arrivals }) => arrivals));
    const open = same.filter(({ room }) => room > 0);
    if (open.length === 0) continue;
    const came = sum(open.map(({ arrivals }) => arrivals));
    const [arrivals, room] = [came / open.length, sum(open.map((hour) => hour.room)) / open.length];
    const load = (arrivals * handling * 1000) / HOUR;
    const waits = came === 0 ? 0 : shareThatWaits(load, Math.max(1, Math.round(room)));
    if (waits <= SHORT_FROM) continue;
    told.short += came;
    found.push({ ofWeek, arrivals, room, load, waits });
  }
  return { ...told, hours: found.toSorted((a, b) => b.arrivals - a.arrivals || a.ofWeek - b.ofWeek) };
}
