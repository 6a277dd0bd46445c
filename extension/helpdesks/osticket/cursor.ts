import * as z from 'zod/mini';
import { Locks, noLocks } from './locks.ts';

/** Where reading stands: osTicket tells which tickets there are and how many words are in each, not which have changed. */
const Cursor = z.object({
  /** What the histories were read as: read otherwise, all of them are read once more. */
  reading: z.string(),
  /** When the list of tickets was read last, UTC milliseconds. */
  listedAt: z.number(),
  /** How many words each ticket had when it was read last, by its number. */
  words: z.record(z.string(), z.number()),
  /** Tickets to be read, with the words that the list counts in them. */
  due: z.array(z.tuple([z.string(), z.number()])),
  /** Open tickets that are not the agent's, the one read longest ago first: they may be given to them without a word. */
  others: z.array(z.string()),
  /** In the first reading, how many tickets one after the other were last touched before the window; null later. */
  quiet: z.nullable(z.number()),
  locks: z._default(Locks, noLocks),
});
export type Cursor = z.infer<typeof Cursor>;

/** Where to go on: at the stored cursor, or from the beginning without one and when it was read in another way. */
export function resume(stored: string | null, reading: string): Cursor {
  const cursor = stored === null ? null : Cursor.safeParse(JSON.parse(stored)).data;
  if (cursor?.reading === reading) return cursor;
  return { reading, listedAt: 0, words: {}, due: [], others: [], quiet: 0, locks: cursor?.locks ?? noLocks };
}
