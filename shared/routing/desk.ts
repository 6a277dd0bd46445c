import { z } from 'zod';
import { Locale } from '../locales/locale.ts';
import { ServiceLevel } from '../session/promise.ts';
import { Schedule } from '../session/schedule.ts';

/** Who works at the desk and what a case needs: the data a lead keeps, read by the routing decision. */

/** Skill id → level 1 (learning) to 5 (teaches it). */
export const SkillLevels = z.lazy(() => z.record(z.string(), z.number().int().min(1).max(5)));
export type SkillLevels = z.infer<typeof SkillLevels>;

export const Tier = z.enum(['L1', 'L2', 'L3']);
export type Tier = z.infer<typeof Tier>;

export const DeskAgent = z.lazy(() =>
  z.strictObject({
    /** The agent's id in the helpdesk. */
    id: z.string().min(1),
    name: z.string().min(1),
    languages: z.array(Locale).min(1),
    skills: SkillLevels,
    tier: Tier.default('L1'),
    channels: z.array(z.string()).default(['ticket', 'chat']),
    /** Capacity units in all, and what one case of a channel takes (default 1). */
    capacity: z.number().int().positive().default(5),
    units: z.record(z.string(), z.number().int().positive()).default({}),
    schedule: z.string().optional(),
    /** Skills the agent asked to grow in. */
    growing: z.array(z.string()).default([]),
  }),
);
export type DeskAgent = z.infer<typeof DeskAgent>;

export const DeskQueue = z.lazy(() =>
  z.strictObject({
    id: z.string().min(1),
    /** Its name in the helpdesk. */
    name: z.string().min(1),
    /** Its tier, when its name does not say it: moving a case to a higher one is an escalation. */
    tier: Tier.optional(),
    /** What is promised of its tickets: shown before it is missed, and whether it was kept. */
    serviceLevels: z.array(ServiceLevel).optional(),
    required: SkillLevels.default({}),
    preferred: SkillLevels.default({}),
    /** More goes sooner: ten points are worth two minutes of waiting (decide.ts). */
    priority: z.number().int().min(1).max(100).default(50),
    schedule: z.string().optional(),
    /** Promise of a first human reply, in minutes; overflow happens at shares of it. */
    promiseMinutes: z.number().positive().default(60),
    overflow: z.array(z.strictObject({ tier: Tier, atShare: z.number().min(0).max(1) })).default([
      { tier: 'L2', atShare: 0.5 },
      { tier: 'L3', atShare: 0.75 },
    ]),
  }),
);
export type DeskQueue = z.infer<typeof DeskQueue>;

/** "platform = Mac → needs mac ≥ 3": all of `when` must hold; every matching rule adds its needs, the first queue named wins. */
export const RoutingRule = z.lazy(() =>
  z.strictObject({
    /** For a lead's eyes; appears in the explanation. */
    name: z.string().min(1),
    when: z.record(z.string(), z.union([z.string(), z.array(z.string())])).default({}),
    needs: SkillLevels.default({}),
    prefers: SkillLevels.default({}),
    queue: z.string().optional(),
    tier: Tier.optional(),
    topic: z.string().optional(),
    priority: z.number().int().min(1).max(100).optional(),
  }),
);
export type RoutingRule = z.infer<typeof RoutingRule>;

export const RoutingRules = z.array(RoutingRule).default([]);

export const Desk = z.lazy(() =>
  z.strictObject({
    skills: z.record(z.string(), z.strictObject({ label: z.record(z.string(), z.string()) })),
    schedules: z.record(z.string(), Schedule).default({}),
    queues: z.array(DeskQueue).min(1),
    agents: z.array(DeskAgent),
    rules: RoutingRules,
    /** Must the agent speak the customer's language? */
    languageRequired: z.boolean().default(true),
  }),
);
export type Desk = z.infer<typeof Desk>;
