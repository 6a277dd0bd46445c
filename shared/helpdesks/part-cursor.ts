import * as z from 'zod/mini';
import { DAY } from '../time/durations.ts';

/**
 * Where a sweep stands that goes through several searches one after the other, each by pages of the helpdesk's own. When it
 * is through, the next one begins where it began, less what the helpdesk may need until its search knows what happened.
 */
const PartCursor = z.object({
  /** What the histories were read as: read otherwise, all of them are read once more. */
  reading: z.string(),
  /** UTC milliseconds: tickets changed before it are known. */
  since: z.number(),
  /** When this sweep began, by the helpdesk's clock; null before its first page. */
  began: z.nullable(z.number()),
  /** Which search, from 0. */
  part: z.number(),
  /** The helpdesk's own mark of the next page in it; null: its first. */
  after: z.nullable(z.string()),
});
export type PartCursor = z.infer<typeof PartCursor>;

/** Half a year, the longest period shown, and the eight days first contact resolution needs to ripen. */
const windowDays = 190;

/** Where to go on: at the stored cursor, or from the beginning without one and when it was read in another way. */
export function resumePart(stored: string | null, now: number, reading: string): PartCursor {
  const first = { reading, since: now - windowDays * DAY, began: null, part: 0, after: null };
  if (stored === null) return first;
  const cursor = PartCursor.safeParse(JSON.parse(stored));
  return cursor.success && cursor.data.reading === reading ? cursor.data : first;
}

/** Where a page ended: in which search, at which mark of it, and when it was answered (UTC ms). */
interface Ended extends Pick<PartCursor, 'part' | 'after'> {
  readonly at: number;
}

/** The cursor after a page, in a sweep of so many parts; `more`: the sweep is not through. */
export function nextPart(from: PartCursor, parts: number, settlingMs: number, { part, after, at }: Ended) {
  const began = from.began ?? at;
  const more = part < parts;
  const cursor: PartCursor = more
    ? { ...from, began, part, after }
    : { reading: from.reading, since: began - settlingMs, began: null, part: 0, after: null };
  return { cursor: JSON.stringify(cursor), more };
}
