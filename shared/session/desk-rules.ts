import * as z from 'zod/mini';
import { HelpdeskQueue } from './promise.ts';

/** What a desk says of its helpdesk, so that its tickets are read as they are meant. */

/** One thing a case is reviewed for, known beforehand to whoever is reviewed. */
export const Criterion = z.strictObject({
  /** As it stands in the helpdesk: in Request Tracker, the ticket's custom field that takes the score. */
  name: z.string().check(z.minLength(1), z.maxLength(200)),
  min: z._default(z.number(), 0),
  max: z._default(z.number(), 5),
  weight: z._default(z.number().check(z.nonnegative()), 1),
  /** Below half of its scale the whole review is 0. */
  critical: z._default(z.boolean(), false),
});
export type Criterion = z.infer<typeof Criterion>;

export const DeskRules = z.object({
  /** What the desk says of the helpdesk's queues: their tiers, and what is promised in them. */
  queues: z._default(z.array(HelpdeskQueue), []),
  /** Logins behind which there is a machine that speaks with customers. */
  bots: z._default(z.array(z.string()), []),
  /** What cases are reviewed for; empty: nothing is. */
  criteria: z._default(z.array(z.object(Criterion.shape)), []),
});
export type DeskRules = z.infer<typeof DeskRules>;

export const noRules: DeskRules = { queues: [], bots: [], criteria: [] };
