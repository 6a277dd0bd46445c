import type { KpiResult } from '../../shared/kpi/kpi.ts';
import type { Reference } from '../../shared/kpi/references.ts';
import type { TargetProgressView } from './targets.ts';
import type { TrendPoint } from './trend.ts';

/** One KPI, ready to draw. Nothing here without its n. */
export interface KpiLine {
  readonly id: string;
  readonly label: string;
  /** Formatted in the agent's language; null with `reason` when there is no number. */
  readonly value: string | null;
  readonly n: number;
  /** "95 % interval 49 % – 94 %", or null. */
  readonly interval: string | null;
  readonly reason: string | null;
  /** "3 still waiting, the oldest for 2 h", or null. */
  readonly waiting: string | null;
  readonly target: {
    readonly text: string;
    readonly word: string;
    readonly state: 'met' | 'near' | 'attention' | 'none';
    readonly share: number;
  } | null;
  /** Where the team is, roughly; null when it has no figure of this. */
  readonly band: string | null;
  /** "as expected for your cases" …, or null. */
  readonly expected: string | null;
  readonly partner: string | null;
  /** The agent's own last weeks as SVG path data in a box of 288 × 28, and in words; null: none had enough cases. */
  readonly spark: { readonly path: string; readonly label: string } | null;
}

/** A KPI line with all that stands behind it, for the side panel. */
export interface KpiDetail extends KpiLine {
  readonly result: KpiResult;
  readonly definition: string;
  readonly formula: string;
  /** Who else defines it so; empty: the definition is our own. */
  readonly sources: readonly Reference[];
  /** Where the project's documentation says how it is measured. */
  readonly entry: string;
  readonly method: string;
  /** What the team's figure is and how it is made, or why there is none; null where there never is one. */
  readonly bandMeaning: string | null;
  /** How far chance reaches in what is expected for the agent's cases, or why nothing is told; null where people are not compared. */
  readonly expectedLimits: string | null;
  /** Weekly values, oldest first; null = too few that week. */
  readonly trend: readonly TrendPoint[];
  /** "May have risen since the week of 5 Oct", or null: a cautious look, never a verdict. */
  readonly change: string | null;
  readonly tickets: readonly CaseLink[];
  /** Bad ratings that several took part in: they count against nobody and are looked at together. */
  readonly review: readonly CaseLink[];
  /** How it goes with the target; null without one. */
  readonly aim: TargetProgressView | null;
}

export interface CaseLink {
  readonly id: string;
  /** What it is called instead of by its number: a session without a ticket has none. */
  readonly name?: string;
  readonly subject: string | null;
  readonly url: string | null;
}
