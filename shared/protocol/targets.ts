import * as z from 'zod/mini';
import { Uuid7 } from './ids.ts';

/**
 * What an agent and a lead agree on, as it travels: a target and where its agreement stands. An agent's numbers never do:
 * they are compared with the target in the agent's own browser.
 */

export const TargetPeriod = z.enum(['week', 'month', 'quarter', 'half-year']);

/** The shapes of shared/kpi/targets/target.ts, whose rules are checked beside them. */
export const AgreedTarget = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('number'),
    kpi: z.string().check(z.maxLength(60)),
    value: z.number(),
    per: TargetPeriod,
    guard: z.nullable(z.number()),
  }),
  z.strictObject({
    kind: z.literal('milestone'),
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
    by: z.int(),
    per: TargetPeriod,
  }),
]);

/**
 * POST /v1/agent/targets — the agent proposes to the lead. Sent again with the same id it is the same proposal.
 * `insteadOf`: the other side's proposal this one answers; it is declined by it.
 */
export const ProposeTarget = z.strictObject({
  id: Uuid7,
  target: AgreedTarget,
  insteadOf: z._default(z.nullable(Uuid7), null),
});
export type ProposeTarget = z.input<typeof ProposeTarget>;

/** POST /v1/lead/targets — a lead proposes to an agent. */
export const ProposeToAgent = z.extend(ProposeTarget, { agent: z.string().check(z.maxLength(100)) });
export type ProposeToAgent = z.input<typeof ProposeToAgent>;

/** POST /v1/agent/targets/{id} and POST /v1/lead/targets/{id}. */
export const TargetStep = z.strictObject({ step: z.enum(['accept', 'decline', 'withdraw']) });
export type TargetStep = z.infer<typeof TargetStep>['step'];

export const TargetAgreement = z.object({
  id: Uuid7,
  agent: z.string(),
  target: AgreedTarget,
  state: z.enum(['proposed', 'accepted', 'declined', 'withdrawn']),
  proposedBy: z.enum(['agent', 'lead']),
  proposedAt: z.number(),
  changedAt: z.number(),
});
export type TargetAgreement = z.infer<typeof TargetAgreement>;

/** GET /v1/lead/targets — the desk's agents and every agreement with them, in the desk's own order of agents. */
export const LeadTargets = z.object({
  agents: z.array(z.object({ id: z.string(), name: z.string() })),
  agreements: z.array(TargetAgreement),
});
export type LeadTargets = z.infer<typeof LeadTargets>;
