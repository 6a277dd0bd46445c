import * as z from 'zod/mini';
import type { DeskRules } from '../session/desk-rules.ts';
import { DAY } from '../time/durations.ts';
import type { StatusMeaning } from './answers.ts';

/**
 * Where a sweep over tickets stands. A sweep goes by rising ticket id through everything changed since
 * `since`; when it is through, the next one begins where it began.
 */
const Cursor = z.object({
  /** What the histories were read as: read otherwise, all of them are read once more. */
  reading: z.string(),
  /** UTC milliseconds: tickets changed before it are known. */
  since: z.number(),
  /** Tickets up to this id are done in this sweep. */
  afterId: z.number(),
  /** When this sweep began, by the helpdesk's clock; null before its first page. */
  began: z.nullable(z.number()),
});
export type Cursor = z.infer<typeof Cursor>;

/** Half a year, the longest period shown, and the eight days first contact resolution needs to ripen. */
const windowDays = 190;
/** Request Tracker writes a transaction some moments after the second it stamps on it. */
const settlingSeconds = 10;

/**
 * The way of reading: our own, and what the company's statuses, queues, machines and criteria were said to be.
 * @param version the helpdesk's own, counted up when its histories are understood in another way than before: all of
 * its tickets are read once more, and no other helpdesk's
 */
export const readingOf = (
  version: number,
  {
    statuses,
    rules,
  }: {
    readonly statuses: Readonly<Record<string, StatusMeaning>>;
    readonly rules: DeskRules;
  },
): string =>
  JSON.stringify([
    version,
    Object.entries(statuses).toSorted(([one], [other]) => (one < other ? -1 : 1)),
    ...[rules.queues, rules.bots, rules.criteria].filter((said) => said.length > 0),
  ]);

/** The very first sweep, at `now`: what changed in so many days before. */
export const first = (now: number, reading: string, days = windowDays): Cursor => ({
  reading,
  since: now - days * DAY,
  afterId: 0,
  began: null,
});

/** Where to go on: at the stored cursor, or from the beginning without one and when it was read in another way. */
export function resume(stored: string | null, now: number, reading: string, days = windowDays): Cursor {
  if (stored === null) return first(now, reading, days);
  const cursor = Cursor.safeParse(JSON.parse(stored));
  return cursor.success && cursor.data.reading === reading ? cursor.data : first(now, reading, days);
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
