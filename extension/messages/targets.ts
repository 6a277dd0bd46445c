import type { Target, TargetPeriod } from '../../shared/kpi/targets/target.ts';
import type { TargetStep } from '../../shared/protocol/targets.ts';
import type { TrendPoint } from './trend.ts';

/** A target in force, in the KPI's unit. */
export interface ActiveTarget {
  readonly value: number;
  readonly per: TargetPeriod;
  /** What the quality partner must keep meanwhile; null: the partner's own target says. */
  readonly guard: number | null;
  readonly by: 'self' | 'agreement' | 'company';
}

/** A target in words: can it be achieved, how goes the running period, and how went those before. */
export interface TargetProgressView {
  /** Where the target comes from: one's own, agreed with the lead, or the company's. */
  readonly origin: string;
  readonly reach: string;
  /** "This month so far: 83 %, n = 12 · 9 days left". */
  readonly soFar: string;
  readonly pace: { readonly text: string; readonly state: 'met' | 'attention' | 'none' };
  /** The target in the values' unit, for the line it draws. */
  readonly value: number;
  readonly text: string;
  /** "Reached in 3 of 5 earlier months". */
  readonly reached: string | null;
  readonly history: readonly TrendPoint[];
}

/** A milestone, e.g. a certification: the agent's own, or agreed with the lead. */
export interface MilestoneLine {
  readonly id: string;
  readonly name: string;
  /** "By 30 Nov 2026 · 9 days left". */
  readonly text: string;
  readonly word: string;
  readonly state: 'met' | 'near' | 'attention';
  readonly agreed: boolean;
}

/** A milestone the agent set for themselves. */
export interface OwnMilestone {
  readonly id: string;
  readonly name: string;
  /** UTC milliseconds: the end of its day. */
  readonly by: number;
  readonly per: TargetPeriod;
}

/** A target on its way between agent and lead, or agreed. */
export interface AgreementLine {
  readonly id: string;
  readonly target: Target;
  /** "Customer satisfaction (CSAT): target 90 % per month". */
  readonly text: string;
  /** Whose turn it is, or what came of it. */
  readonly word: string;
  /** Whether it is within reach, by the agent's own past; null for a milestone and in the lead's list. */
  readonly reach: string | null;
  /** Is it agreed, so that taking it back ends it? */
  readonly ends: boolean;
  /** What the reader may do now. */
  readonly steps: readonly TargetStep[];
}

/** A proposal or a step, told to the collector at once. `id` is made where it is asked, so that a second try is the same. */
export type TargetCommand =
  | { readonly id: string; readonly step: TargetStep }
  | { readonly id: string; readonly propose: Target; readonly insteadOf: string | null };

/** What came of it: an answer in words when it was refused or the collector is silent. */
export type CommandResult = { readonly ok: true } | { readonly ok: false; readonly text: string };

/** Values of earlier periods of the same length, oldest first, by KPI and period; null marks one without a number. */
export type Past = Readonly<Record<string, Readonly<Record<TargetPeriod, readonly (number | null)[]>>>>;
