import type { Kpi } from '../kpi.ts';
import { kpiById } from '../registry.ts';

/** What agent and lead agree on: a number of a KPI in a period, or a milestone such as a certification. */

export type TargetPeriod = 'week' | 'month' | 'quarter' | 'half-year';

export interface NumberTarget {
  readonly kind: 'number';
  readonly kpi: string;
  /** In the KPI's unit. */
  readonly value: number;
  readonly per: TargetPeriod;
  /** What the quality partner must keep meanwhile, in the partner's unit; null for quality itself. */
  readonly guard: number | null;
}

export interface Milestone {
  readonly kind: 'milestone';
  /** e.g. a certification. */
  readonly name: string;
  /** UTC milliseconds. */
  readonly by: number;
  readonly per: TargetPeriod;
}

export type Target = NumberTarget | Milestone;

/** A target of a KPI. Throws a TypeError when none may be set on it, or when speed comes without its quality partner. */
export function numberTarget(
  kpi: Kpi,
  {
    value,
    per,
    guard,
  }: { readonly value: number; readonly per: TargetPeriod; readonly guard?: number | null },
): NumberTarget {
  if (!kpi.targetable)
    throw new TypeError(`no target may be set on "${kpi.id}": it would be gamed or does harm`);
  if (!Number.isFinite(value)) throw new TypeError(`a target for "${kpi.id}" must be a number`);
  if (kpi.partner !== null && (guard === undefined || guard === null))
    throw new TypeError(
      `a target for "${kpi.id}" needs one for "${kpi.partner}" too: speed is never targeted alone`,
    );
  return { kind: 'number', kpi: kpi.id, value, per, guard: kpi.partner === null ? null : (guard ?? null) };
}

/** A milestone to be reached by an instant. */
export function milestone(name: string, by: number, per: TargetPeriod): Milestone {
  return { kind: 'milestone', name, by, per };
}

/** The KPI a target is on; null for a milestone. Throws a RangeError for one the registry does not know. */
export function kpiOf(target: Target): Kpi | null {
  if (target.kind === 'milestone') return null;
  const kpi = kpiById(target.kpi);
  if (kpi === null) throw new RangeError(`no KPI "${target.kpi}"`);
  return kpi;
}
