import { DAY } from '../../shared/time/durations.ts';

/** Half a year. */
export const DAYS = 182;

/** The bad week, in days before today: an update signs Mac users out, and there are three times as many of them. */
const BAD_WEEK = { from: 47, to: 41 } as const;

/** One day of the past. */
export interface PastDay {
  /** Its first instant, UTC ms. */
  readonly start: number;
  readonly cases: number;
  /** The update of the bad week is out and not yet mended. */
  readonly isBad: boolean;
}

/** Cases a day on Sunday, Monday … Saturday. */
const USUAL = [2, 11, 9, 8, 8, 7, 3] as const;

/** Whole days before the one `now` (UTC ms) is in, oldest first. The desk grows a little: a quarter more cases by the end. */
export function pastDays(now: number): PastDay[] {
  const today = now - (now % DAY);
  return Array.from({ length: DAYS }, (_, i) => {
    const ago = DAYS - i;
    const start = today - ago * DAY;
    const isBad = ago <= BAD_WEEK.from && ago >= BAD_WEEK.to;
    const usual = (USUAL[new Date(start).getUTCDay()] ?? 0) * (0.85 + (0.25 * i) / DAYS);
    return { start, isBad, cases: Math.round(usual * (isBad ? 2 : 1)) };
  });
}
