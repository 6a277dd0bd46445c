import * as z from 'zod/mini';

/** How far a first reading is, where the helpdesk tells how much is left. */
export const ReadingProgress = z.object({
  /** Tickets still to be read. */
  left: z.number(),
  /** When this stretch of reading began, UTC milliseconds, and what was left then. */
  since: z.number(),
  leftThen: z.number(),
});
export type ReadingProgress = z.infer<typeof ReadingProgress>;

/** After a page that was read at `now`; null where the helpdesk does not tell what is `left`. */
export function progressAfter(
  before: ReadingProgress | null,
  left: number | undefined,
  now: number,
): ReadingProgress | null {
  if (left === undefined) return null;
  // More is left than before: what the pace was measured on is no longer what is read.
  if (before === null || left > before.leftThen || now < before.since)
    return { left, since: now, leftThen: left };
  return { ...before, left };
}

/** When all is read at the pace so far, UTC milliseconds; null before there is a pace. */
export function doneAt({ left, since, leftThen }: ReadingProgress, now: number): number | null {
  const done = leftThen - left;
  return done > 0 && now > since ? now + (left * (now - since)) / done : null;
}
