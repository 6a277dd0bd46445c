import { z } from 'zod';
import { HelpdeskQueue } from './promise.ts';

/** What a desk says of its helpdesk, so that its tickets are read as they are meant. */

/** One thing a case is reviewed for, known beforehand to whoever is reviewed. */
export const Criterion = z.lazy(() =>
  z.strictObject({
    /** As it stands in the helpdesk: in Request Tracker, the ticket's custom field that takes the score. */
    name: z.string().min(1).max(200),
    min: z.number().default(0),
    max: z.number().default(5),
    weight: z.number().nonnegative().default(1),
    /** Below half of its scale the whole review is 0. */
    critical: z.boolean().default(false),
  }),
);
export type Criterion = z.infer<typeof Criterion>;

export const DeskRules = z.lazy(() =>
  z.object({
    /** What the desk says of the helpdesk's queues: their tiers, and what is promised in them. */
    queues: z.array(HelpdeskQueue).default([]),
    /** Logins behind which there is a machine that speaks with customers. */
    bots: z.array(z.string()).default([]),
    /** What cases are reviewed for; empty: nothing is. */
    criteria: z.array(Criterion.unwrap().strip()).default([]),
  }),
);
export type DeskRules = z.infer<typeof DeskRules>;

export const noRules: DeskRules = { queues: [], bots: [], criteria: [] };
