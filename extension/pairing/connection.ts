import * as z from 'zod/mini';
import { item } from '../platform/storage-item.ts';

/** How it goes with the collector this browser is paired with. */
const CollectorState = z.object({
  /** When it last answered, UTC milliseconds. */
  lastSeenAt: z.nullable(z.number()),
  failures: z.number(),
  /** Not to be tried before, UTC milliseconds. */
  due: z.number(),
  /** It no longer knows this browser's token: pairing again is the only cure. */
  refused: z.boolean(),
});
export type CollectorState = z.infer<typeof CollectorState>;

export const unknownCollector: CollectorState = { lastSeenAt: null, failures: 0, due: 0, refused: false };

export const collectorState = item('collector', CollectorState, unknownCollector);
