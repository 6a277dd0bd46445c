import * as z from 'zod/mini';
import { Locale } from '../locales/locale.ts';
import { ServiceLevel } from '../session/promise.ts';
import { Schedule } from '../session/schedule.ts';
import { TIERS } from '../session/tiers.ts';

/** Who works at the desk and what a case needs: the data a lead keeps, read by the routing decision. */

/** Skill id → level 1 (learning) to 5 (teaches it). */
export const SkillLevels = z.record(z.string(), z.int().check(z.gte(1), z.lte(5)));
export type SkillLevels = z.infer<typeof SkillLevels>;

export const Tier = z.enum(TIERS);
export type Tier = z.infer<typeof Tier>;

export const DeskAgent = z.strictObject({
  /** The agent's id in the helpdesk. */
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  languages: z.array(Locale).check(z.minLength(1)),
  skills: SkillLevels,
  tier: z._default(Tier, 'L1'),
  channels: z._default(z.array(z.string()), ['ticket', 'chat']),
  /** Capacity units in all, and what one case of a channel takes (default 1). */
  capacity: z._default(z.int().check(z.positive()), 5),
  units: z._default(z.record(z.string(), z.int().check(z.positive())), {}),
  schedule: z.optional(z.string()),
  /** Skills the agent asked to grow in. */
  growing: z._default(z.array(z.string()), []),
});
export type DeskAgent = z.infer<typeof DeskAgent>;

export const DeskQueue = z.strictObject({
  id: z.string().check(z.minLength(1)),
  /** Its name in the helpdesk. */
  name: z.string().check(z.minLength(1)),
  /** Its tier, when its name does not say it: moving a case to a higher one is an escalation. */
  tier: z.optional(Tier),
  /** What is promised of its tickets: shown before it is missed, and whether it was kept. */
  serviceLevels: z.optional(z.array(ServiceLevel)),
  required: z._default(SkillLevels, {}),
  preferred: z._default(SkillLevels, {}),
  /** More goes sooner: ten points are worth two minutes of waiting (decide.ts). */
  priority: z._default(z.int().check(z.gte(1), z.lte(100)), 50),
  schedule: z.optional(z.string()),
  /** Promise of a first human reply, in minutes; overflow happens at shares of it. */
  promiseMinutes: z._default(z.number().check(z.positive()), 60),
  overflow: z._default(
    z.array(z.strictObject({ tier: Tier, atShare: z.number().check(z.gte(0), z.lte(1)) })),
    [
      { tier: 'L2', atShare: 0.5 },
      { tier: 'L3', atShare: 0.75 },
    ],
  ),
});
export type DeskQueue = z.infer<typeof DeskQueue>;

/** "platform = Mac → needs mac ≥ 3": all of `when` must hold; every matching rule adds its needs, the first queue named wins. */
export const RoutingRule = z.strictObject({
  /** For a lead's eyes; appears in the explanation. */
  name: z.string().check(z.minLength(1)),
  when: z._default(z.record(z.string(), z.union([z.string(), z.array(z.string())])), {}),
  needs: z._default(SkillLevels, {}),
  prefers: z._default(SkillLevels, {}),
  queue: z.optional(z.string()),
  tier: z.optional(Tier),
  topic: z.optional(z.string()),
  priority: z.optional(z.int().check(z.gte(1), z.lte(100))),
});
export type RoutingRule = z.infer<typeof RoutingRule>;

export const RoutingRules = z._default(z.array(RoutingRule), []);

export const Desk = z.strictObject({
  skills: z.record(z.string(), z.strictObject({ label: z.record(z.string(), z.string()) })),
  schedules: z._default(z.record(z.string(), Schedule), {}),
  queues: z.array(DeskQueue).check(z.minLength(1)),
  agents: z.array(DeskAgent),
  /** Who has left: they get nothing and sign in nowhere, and what they did keeps their name. */
  leavers: z.optional(z.array(DeskAgent)),
  rules: RoutingRules,
  /** Must the agent speak the customer's language? */
  languageRequired: z._default(z.boolean(), true),
});
export type Desk = z.infer<typeof Desk>;

/** What somebody of the desk is or was called; their id when the desk has never known them. */
export const personName = ({ agents, leavers = [] }: Pick<Desk, 'agents' | 'leavers'>, id: string): string =>
  [...agents, ...leavers].find((person) => person.id === id)?.name ?? id;
