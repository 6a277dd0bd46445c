import * as z from 'zod/mini';
import { DeskDraft, Place } from './routing.ts';

/** POST /v1/console/routing/coverage */
export const ReadCoverage = z.strictObject({ draft: z.optional(DeskDraft) });
export type ReadCoverage = z.infer<typeof ReadCoverage>;

const CoverageSpan = z.object({
  /** ISO weekdays. */
  days: z.array(z.number()),
  /** HH:MM by the desk's clock; `to` may be 24:00. */
  from: z.string(),
  to: z.string(),
  able: z.number(),
  /** Cases they could have at a time. */
  places: z.number(),
});

/** Who could take what in an ordinary week: by what is set, never by what anybody did. */
export const TeamCoverage = z.object({
  rows: z.array(
    z.object({
      asked: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('skill'), id: z.string(), level: z.number() }),
        z.object({ kind: z.literal('language'), id: z.string() }),
      ]),
      people: z.array(Place),
      spans: z.array(CoverageSpan),
    }),
  ),
});
export type TeamCoverage = z.infer<typeof TeamCoverage>;
