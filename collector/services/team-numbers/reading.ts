import { z } from 'zod';

/** Where the reading of the helpdesk's tickets stands, as it is stored with them. */
const Reading = z.object({
  /** What the tickets were counted by. */
  way: z.string(),
  cursor: z.string().nullable(),
  /** When everything that had changed was known last, UTC ms; null: the first time is not through. */
  readAt: z.number().nullable(),
  /** Tickets that could not be read in the last round. */
  unread: z.number(),
});
export type Reading = z.infer<typeof Reading>;

export const readingText = (reading: Reading): string => JSON.stringify(reading);

/** null: not begun. */
export const readingIn = (text: string | null): Reading | null =>
  text === null ? null : Reading.parse(JSON.parse(text));
