import * as z from 'zod/mini';

/** A way into the console: its code stands behind the `#`, which no server and no proxy is told. */
export const ConsoleLink = z.object({
  link: z.string(),
  /** The code alone, to be typed. */
  code: z.string(),
  /** UTC ms. Used once, it is over before. */
  expiresAt: z.number(),
});
export type ConsoleLink = z.infer<typeof ConsoleLink>;
