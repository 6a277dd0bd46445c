import * as z from 'zod/mini';
import { DeskRules } from '../session/desk-rules.ts';
import { Schedule } from '../session/schedule.ts';

/**
 * What an agent's extension and the collector say to each other. Authorization: Bearer TOKEN (opaque, stored as sha256).
 * Like all schemas the extension's worker carries, these are of `zod/mini`: with zod itself, whose schemas carry every
 * method, making them took 50 of the 150 ms a worker has from its waking to the numbers, and its script 60 KB.
 */

const Device = z.string().check(z.maxLength(100), z.regex(/^\P{C}*$/u, 'no control characters'));

/** POST /v1/agent/pair — a one-time code from the lead becomes a token. */
export const Pair = z.strictObject({
  code: z.string().check(z.minLength(6), z.maxLength(40)),
  device: z.optional(Device),
});

/** POST /v1/agent/pair/company — a key of the agent's own, or the company's single sign-on, becomes a token. */
export const PairByCompany = z.strictObject({
  /** Left out: the company's proxy says who asks. */
  key: z.optional(z.string().check(z.minLength(1), z.maxLength(300))),
  device: z.optional(Device),
});

export const Paired = z.object({
  token: z.string(),
  agent: z.object({ id: z.string(), name: z.string() }),
  site: z.string(),
  company: z.string(),
  /** The company's IANA time zone: days of team sums are counted in it, whatever the agent's computer says. */
  zone: z.string(),
  /** When this agent works: what business hours are counted by. Null: not known. */
  schedule: z._default(z.nullable(Schedule), null),
  /** Do the desk's leads include this agent? Then the lead page is theirs. */
  lead: z._default(z.boolean(), false),
  /** What the desk says of its helpdesk. */
  ...DeskRules.shape,
  /** The others at the desk, by their ids in the helpdesk: whom a case can be shared with. */
  colleagues: z._default(z.array(z.object({ id: z.string(), name: z.string() })), []),
  /** What the desk's leads review cases for. Absent from collectors of before. */
  reviewedFor: z.optional(z.array(z.object({ name: z.string(), help: z.string(), critical: z.boolean() }))),
  /** Tiers above this agent's that somebody at the desk is of: where a session can be handed up to. */
  tiersAbove: z.optional(z.array(z.enum(['L2', 'L3']))),
});
export type Paired = z.infer<typeof Paired>;

/** GET /v1/agent/me — the same as it stands now: who is a lead, and when somebody works, changes after pairing. */
export const Me = z.omit(Paired, { token: true });
export type Me = z.infer<typeof Me>;
