import * as z from 'zod/mini';
import { TargetPeriod } from '../targets.ts';
import { Day } from './days.ts';
import { TeamValue } from './team.ts';

/** What the team is for and what it aims at: versions, drafts, how it goes, and what has made it worse; never by person. */

const Id = z.string().check(z.minLength(1), z.maxLength(60));

const target = {
  id: Id,
  kpi: z.string().check(z.maxLength(60)),
  /** In the KPI's unit. */
  value: z.number(),
  per: TargetPeriod,
  /** What the quality partner must keep meanwhile; null for quality itself. */
  guard: z.nullable(z.number()),
};
const TeamTarget = z.strictObject(target);
export type TeamTarget = z.infer<typeof TeamTarget>;

const Purpose = z.string().check(z.trim(), z.maxLength(1_000));
const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** The plan as it is published. */
export const TeamPlan = z.strictObject({
  /** In the desk's own words; empty: nobody has said. */
  purpose: Purpose,
  targets: z.array(TeamTarget).check(
    z.maxLength(12),
    z.refine((all) => distinct(all.map(({ id }) => id)), 'two targets have one id'),
  ),
  /** Days on which the team looks at it together. */
  reviews: z.array(Day).check(z.maxLength(24), z.refine(distinct, 'one day is named twice')),
});
export type TeamPlan = z.infer<typeof TeamPlan>;

/** The plan while somebody writes it: a number or a day may be missing. */
export const TeamPlanDraft = z.strictObject({
  purpose: Purpose,
  targets: z.array(z.strictObject({ ...target, value: z.nullable(z.number()) })).check(z.maxLength(12)),
  reviews: z.array(z.string().check(z.maxLength(10))).check(z.maxLength(24)),
});
export type TeamPlanDraft = z.infer<typeof TeamPlanDraft>;

/** GET /v1/console/team/plan — the plan that holds, every version of it newest first, and the reader's own draft. */
export const TeamPlanNow = z.object({
  zone: z.string(),
  /** 0: there is none yet. */
  version: z.int(),
  plan: TeamPlan,
  versions: z.array(z.object({ version: z.int(), madeAt: z.number(), madeBy: z.string(), plan: TeamPlan })),
  /** What the reader has begun, and from which version. */
  /** `changedAt`: UTC ms. */
  draft: z.nullable(z.object({ base: z.int(), changedAt: z.number(), plan: TeamPlanDraft })),
  /** What can be aimed at here. */
  kpis: z.array(
    z.object({
      kpi: z.string(),
      unit: z.enum(['seconds', 'share']),
      better: z.enum(['lower', 'higher']),
      partner: z.nullable(z.string()),
    }),
  ),
});
export type TeamPlanNow = z.infer<typeof TeamPlanNow>;

/** POST /v1/console/team/plan — a new version; refused when `after` is no longer the newest. Taking back sends an older one. */
export const PublishTeamPlan = z.strictObject({ after: z.int().check(z.nonnegative()), plan: TeamPlan });
export type PublishTeamPlan = z.infer<typeof PublishTeamPlan>;

/** POST /v1/console/team/plan/draft — keeps what was begun; null: drops it. */
export const KeepTeamPlanDraft = z.strictObject({
  base: z.int().check(z.nonnegative()),
  plan: z.nullable(TeamPlanDraft),
});
export type KeepTeamPlanDraft = z.infer<typeof KeepTeamPlanDraft>;

const Count = z.int().check(z.nonnegative());
const Share = z.object({ n: Count, value: z.number() });

/** A part of the cases in both periods; effects are differences of the whole's share. */
const CausePart = z.object({
  /** As in the filter; of hours the first of four; null: none. */
  code: z.nullable(z.string()),
  name: z.nullable(z.string()),
  before: z.nullable(Share),
  now: z.nullable(Share),
  mix: z.number(),
  own: z.number(),
  /** More than chance may bring, to the figure's harm: by being more or fewer of all, or by going worse itself. */
  standsOut: z.nullable(z.enum(['mix', 'own', 'both'])),
});
export type CausePart = z.infer<typeof CausePart>;

const CAUSE_CUTS = ['topic', 'queue', 'hour', 'weekday', 'channel', 'language', 'survey'] as const;

const Causes = z.object({
  /** `missed`: as things stand the target is; `worse`: than the period before, by more than chance. */
  why: z.enum(['missed', 'worse', 'both']),
  /** Of a time: the share of cases within so many seconds is looked at. */
  within: z.nullable(z.number()),
  before: Share,
  now: Share,
  /** Each cut splits the same difference anew: what the mix did and what the parts did add up to it. */
  cuts: z.array(
    z.object({
      cut: z.enum(CAUSE_CUTS),
      mix: z.number(),
      own: z.number(),
      parts: z.array(CausePart),
    }),
  ),
  volume: z.object({ now: Count, before: Count, change: z.nullable(z.enum(['higher', 'lower'])) }),
  /** Null: too few handled cases to say how long one takes, or nobody is configured. */
  staffing: z.nullable(
    z.object({
      cases: Count,
      nobody: Count,
      short: Count,
      /** Mean seconds a case takes, and of how many. */
      handling: z.object({ n: Count, value: z.number() }),
      standsOut: z.boolean(),
      /** 0 = Monday, the first hour of the day. */
      hours: z.array(
        z.object({
          ofWeek: z.int(),
          ...{ arrivals: z.number(), room: z.number(), load: z.number(), waits: z.number() },
        }),
      ),
    }),
  ),
});
export type Causes = z.infer<typeof Causes>;

const Measured = z.extend(TeamValue, { reason: z.nullable(z.string()) });

export const TargetProgress = z.object({
  ...target,
  unit: z.enum(['seconds', 'share']),
  better: z.enum(['lower', 'higher']),
  partner: z.nullable(z.object({ kpi: z.string(), measured: Measured })),
  from: Day,
  to: Day,
  measured: Measured,
  state: z.enum(['met', 'near', 'attention', 'none']),
  because: z.nullable(
    z.enum(['no number', 'partner has no number', 'partner has no target', 'partner missed']),
  ),
  /** Null: too early or too few to tell. */
  outlook: z.nullable(z.enum(['on the way', 'open', 'unlikely'])),
  /** Up to the same moment of the period before. */
  before: TeamValue,
  change: z.nullable(z.enum(['higher', 'lower'])),
  past: z.array(z.object({ from: Day, to: Day, value: z.nullable(z.number()), n: Count, state: z.string() })),
  /** Null: nothing calls for a cause. */
  causes: z.nullable(Causes),
});
export type TargetProgress = z.infer<typeof TargetProgress>;

/** GET /v1/console/team/plan/progress — how it goes with each target of the plan that holds. */
export const TeamPlanProgress = z.object({
  zone: z.string(),
  version: z.int(),
  targets: z.array(TargetProgress),
});
export type TeamPlanProgress = z.infer<typeof TeamPlanProgress>;
