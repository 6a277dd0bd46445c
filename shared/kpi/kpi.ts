import type { TicketFacts } from '../session/facts.ts';
import type { Method } from './method.ts';
import type { Reference } from './references.ts';

/** The shape every KPI has and every number on a screen carries. A number without its n, interval and tickets does not exist. */

export type Unit = 'seconds' | 'share' | 'score' | 'tickets' | 'points' | 'money';
export type Better = 'lower' | 'higher' | 'neither';

/** Half-open: from ≤ t < to, UTC milliseconds. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
  /** e.g. 0.95; for order statistics the exact coverage reached. */
  readonly level: number;
  readonly method: 'wilson' | 'adjusted-wald' | 'score' | 'order-statistics' | 't' | 'exact' | 'newcombe';
}

/** Why there is no number. The words for it live in shared/locales. */
export type NoValue =
  | 'too few'
  | 'no schedule'
  | 'not ripe'
  | 'no answers'
  | 'nothing in period'
  | 'not available here'
  | 'mixed formats'
  | 'crowd too small';

/** How people speak of a KPI in the team's figures (team/). Fixed here, never taken from a team's data. */
export interface Voice {
  /** What it measures; KPIs of a family are blurred alike. Few families: each is one more look at a person. */
  readonly family: 'survey' | 'resolution' | 'quality' | 'speed';
  /**
   * How far people who do the same work are usually apart, as a standard deviation: of shares, of points ÷ 100, of scores,
   * and of times as logarithms of seconds. Rather too large than too small: people hide behind it.
   */
  readonly spread: number;
}

export interface KpiResult {
  readonly kpi: string;
  readonly value: number | null;
  readonly n: number;
  readonly interval: Interval | null;
  /** How the value was computed. */
  readonly method: Method;
  readonly period: Period;
  /** The tickets behind the number, in log order. */
  readonly tickets: readonly string[];
  /** Set when value is null. */
  readonly reason: NoValue | null;
  /** P90 of a duration, when n allows. */
  readonly p90: { readonly value: number; readonly interval: Interval | null } | null;
  /** Still waiting at the end of the period: censored, not dropped. Age in seconds. */
  readonly waiting: { readonly count: number; readonly oldest: number } | null;
  /** A second figure that belongs beside the value (CSAT: mean of scale; FCR: one-agent variant). */
  readonly beside: Readonly<Record<string, number | null>>;
  /** Speed never travels alone: the quality partner's result, same agent, same period. null for quality itself. */
  readonly partner: KpiResult | null;
}

/** What tickets cannot tell. Whoever knows it passes it in; without it the KPI says `not available here`. */
export interface CompanyFigures {
  readonly certifications?: readonly {
    readonly agent: string;
    readonly certification: string;
    /** The instant it was planned to be held by. */
    readonly plannedFor: number;
    /** null: not obtained yet. */
    readonly obtainedAt: number | null;
    /** null: never expires. */
    readonly expiresAt: number | null;
  }[];
  /** Operating expense of the period, from the first tier up, in one currency. */
  readonly expenses?: readonly { readonly tier: string; readonly amount: number }[];
  readonly customers?: { readonly start: number; readonly end: number; readonly new: number };
  /** Answers to "recommend as a place to work", 0–10; nobody's name is in it. */
  readonly pulse?: readonly { readonly at: number; readonly score: number }[];
  /** The team's time, summed: seconds handling and seconds available without a case. */
  readonly time?: { readonly agents: number; readonly handling: number; readonly available: number };
}

export interface MeasureContext {
  /** null: the whole team. */
  readonly agent: string | null;
  readonly period: Period;
  /** The instant of looking; shared has no clock of its own. */
  readonly now: number;
  readonly clock: 'calendar' | 'business';
  /** Ratings asked on several scales are never pooled: name one to measure it alone, e.g. `csat.faces.5`. */
  readonly format?: string;
  readonly desk?: CompanyFigures;
}

export interface Kpi {
  readonly id: string;
  readonly unit: Unit;
  readonly better: Better;
  /** `agent`: personal and team; `team`: never measured for one person. */
  readonly level: 'agent' | 'team';
  /** Speed never stands without it: the id of the KPI that must be shown beside this one; null for quality itself. */
  readonly partner: string | null;
  /** May a target be set on it? (handle time: never) */
  readonly targetable: boolean;
  /** null: there is no team figure of it, and people are not compared by it. */
  readonly voice: Voice | null;
  /** Who else defines it so; empty: the definition is our own. Its formula in words lives in shared/locales. */
  readonly sources: readonly Reference[];
  measure(facts: readonly TicketFacts[], context: MeasureContext): KpiResult;
}
