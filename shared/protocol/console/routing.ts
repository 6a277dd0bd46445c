import * as z from 'zod/mini';
import { Locale } from '../../locales/locale.ts';
import { DeskAgent, DeskQueue, RoutingRule, SkillLevels, Tier } from '../../routing/desk.ts';
import { Schedule } from '../../session/schedule.ts';
import { Answers } from '../../survey/answers.ts';
import { Words } from '../../survey/survey.ts';
import { SessionId } from '../ids.ts';

/** How cases are routed: the rules, what they may ask about, and what would become of a case. Nobody gets it. */

/** A question of the survey before that rules can read, or a field pages tell (`title` empty). */
const Askable = z.object({
  id: z.string(),
  title: Words,
  /** May several of the values be given at once? */
  several: z.boolean(),
  options: z.array(z.object({ value: z.string(), label: Words })),
});
export type Askable = z.infer<typeof Askable>;

export const Place = z.object({ id: z.string(), name: z.string() });

/** One of the newest cases, to be tried again: what was chosen in it, never what was written. */
const TriedBefore = z.object({
  session: SessionId,
  /** UTC ms. */
  at: z.number(),
  answers: Answers,
  locale: z.string(),
  channel: z.string(),
});
export type TriedBefore = z.infer<typeof TriedBefore>;

/** GET /v1/console/routing */
export const RoutingSetUp = z.object({
  /** The language of the survey before, for words the reader's own has none of. */
  language: z.string(),
  askable: z.array(Askable),
  rules: z.array(RoutingRule),
  queues: z.array(Place),
  skills: z.record(z.string(), z.object({ label: Words })),
  channels: z.array(z.string()),
  schedules: z.array(z.string()),
  /** Languages customers may be tried with, as base tags. */
  languages: z.array(z.string()),
  cases: z.array(TriedBefore),
});
export type RoutingSetUp = z.infer<typeof RoutingSetUp>;

/** Parts of the desk as they are being edited; what is left out is as it holds. */
export const DeskDraft = z.strictObject({
  rules: z.optional(z.array(RoutingRule)),
  skills: z.optional(z.record(z.string(), z.strictObject({ label: Words }))),
  queues: z.optional(z.array(DeskQueue).check(z.minLength(1))),
  agents: z.optional(z.array(DeskAgent)),
  schedules: z.optional(z.record(z.string(), Schedule)),
});
export type DeskDraft = z.infer<typeof DeskDraft>;

/** The largest draft, in bytes. */
export const LARGEST_DRAFT = 1_000_000;

/** A minute by the desk's clock. */
const LocalMinute = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/));

/** POST /v1/console/routing/trial */
export const TryCase = z.strictObject({
  answers: Answers,
  locale: Locale,
  channel: z.string().check(z.minLength(1), z.maxLength(40)),
  /** Left out: now, with who is here now; else everybody is taken to be there in their hours, and free. */
  at: z.optional(LocalMinute),
  draft: z.optional(DeskDraft),
  /** The language the reasons are to be read in. */
  language: Locale,
});
export type TryCase = z.infer<typeof TryCase>;

const Lack = z.discriminatedUnion('code', [
  z.object({ code: z.literal('skill'), skill: z.string(), level: z.number() }),
  z.object({ code: z.literal('language'), language: z.string() }),
  z.object({ code: z.literal('tier'), tier: Tier }),
  z.object({ code: z.literal('overflow'), tier: Tier }),
  z.object({ code: z.literal('channel'), channel: z.string() }),
]);

const RuleProblem = z.object({
  rule: z.number(),
  part: z.enum(['name', 'when', 'needs', 'prefers', 'queue']),
  key: z.nullable(z.string()),
  code: z.enum([
    'no-name',
    'unknown-question',
    'unknown-option',
    'unknown-skill',
    'unknown-queue',
    'nobody-has',
    'nobody-has-all',
    'nothing',
  ]),
  value: z.optional(z.string()),
  level: z.optional(z.number()),
});

export const Trial = z.object({
  queue: Place,
  required: SkillLevels,
  preferred: SkillLevels,
  tier: Tier,
  topic: z.nullable(z.string()),
  priority: z.number(),
  /** Names of the rules that matched. */
  matched: z.array(z.string()),
  outcome: z.enum(['assigned', 'waiting', 'offline']),
  /** Who would get it; null: nobody now. */
  agent: z.nullable(z.string()),
  /** The sentences they would read; the agent's only when there is one. */
  told: z.object({ customer: z.string(), agent: z.nullable(z.string()) }),
  /** When somebody who fits is back, UTC ms; null: now, or nobody knows. */
  backAt: z.nullable(z.number()),
  /** Minutes, as they would be told; null: none would be. */
  wait: z.nullable(z.object({ from: z.number(), to: z.number() })),
  /** Within how many minutes a first reply is promised, and after how many it opens to higher tiers. */
  promiseMinutes: z.number(),
  overflow: z.array(z.object({ tier: Tier, afterMinutes: z.number() })),
  /** Everybody of the desk by name: whether they may take it. Nobody is compared with anybody. */
  people: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      lacks: z.array(Lack),
      now: z.enum(['free', 'full', 'hours', 'away']),
      afterMinutes: z.number(),
    }),
  ),
  problems: z.array(RuleProblem),
});
export type Trial = z.infer<typeof Trial>;

/** POST /v1/console/routing/comparison */
export const CompareDraft = z.strictObject({ draft: DeskDraft });
export type CompareDraft = z.infer<typeof CompareDraft>;

const Outcome = z.object({
  queue: z.string(),
  required: SkillLevels,
  preferred: SkillLevels,
  outcome: z.enum(['assigned', 'waiting', 'offline', 'nobody']),
});

const BeforeAfter = { before: z.number(), after: z.number() };

export const DraftCompared = z.object({
  n: z.number(),
  elsewhere: z.number(),
  otherNeeds: z.number(),
  nobody: z.object(BeforeAfter),
  queues: z.array(z.object({ queue: z.string(), ...BeforeAfter })),
  needs: z.array(z.object({ skill: z.string(), level: z.number(), ...BeforeAfter })),
  /** Newest first, at most fifty. */
  changed: z.array(z.object({ session: SessionId, at: z.number(), before: Outcome, after: Outcome })),
  assumed: z.number(),
  problems: z.array(RuleProblem),
});
export type DraftCompared = z.infer<typeof DraftCompared>;
