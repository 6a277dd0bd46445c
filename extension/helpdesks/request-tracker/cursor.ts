import { z } from 'zod';
import type { Known } from '../helpdesk.ts';

/**
 * Where a sweep over the agent's tickets stands. A sweep goes by rising ticket id through everything changed since
 * `since`; when it is through, the next one begins where it began.
 */
const Cursor = z.object({
  /** What the histories were read as: read otherwise, all of them are read once more. */
  reading: z.string(),
  /** UTC milliseconds: tickets changed before it are known. */
  since: z.number(),
  /** Tickets up to this id are done in this sweep. */
  afterId: z.number(),
  /** When this sweep began, by RT's clock; null before its first page. */
  began: z.number().nullable(),
});
export type Cursor = z.infer<typeof Cursor>;

/** To be counted up when histories are understood in another way than before. */
const version = 4;

const day = 86_400_000;
/** Half a year, the longest period shown, and the eight days first contact resolution needs to ripen. */
const windowDays = 190;
/** RT writes a transaction some moments after the second it stamps on it. */
const settlingSeconds = 10;

/** The way of reading: this adapter's own, and what the company's statuses, queues, machines and criteria were said to be. */
export const readingOf = ({ statuses, rules }: Pick<Known, 'statuses' | 'rules'>): string =>
  JSON.stringify([
    version,
    Object.entries(statuses).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ...[rules.queues, rules.bots, rules.criteria].filter((said) => said.length > 0),
  ]);

/** The very first sweep, at `now`. */
export const first = (now: number, reading: string): Cursor => ({
  reading,
  since: now - windowDays * day,
  afterId: 0,
  began: null,
});

/** Where to go on: at the stored cursor, or from the beginning without one and when it was read in another way. */
export function resume(stored: string | null, now: number, reading: string): Cursor {
  if (stored === null) return first(now, reading);
  const cursor = Cursor.safeParse(JSON.parse(stored));
  return cursor.success && cursor.data.reading === reading ? cursor.data : first(now, reading);
}

/** The cursor after a page that ended at ticket `lastId` (null: the sweep is through) and was answered at `at`. */
export function next(from: Cursor, lastId: number | null, at: number): string {
  const began = from.began ?? at;
  const cursor: Cursor =
    lastId === null
      ? { reading: from.reading, since: began - settlingSeconds * 1000, afterId: 0, began: null }
      : { ...from, afterId: lastId, began };
  return JSON.stringify(cursor);
}

/**
 * The day before `since`, YYYY-MM-DD. RT reads dates in the agent's own time zone and cuts ISO instants to the day without
 * a word (measured), so the query asks for a day more and the rows are compared by instant afterwards.
 */
export function queryDay(since: number): string {
  return new Date(since - day).toISOString().slice(0, 10);
}
