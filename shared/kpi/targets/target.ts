import type { Kpi, Unit } from '../kpi.ts';
import { kpiById } from '../kpis/registry.ts';
import { insteadOf } from './instead.ts';

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

/** Why a target is refused. It is a TypeError: no such target exists. */
export class TargetRefused extends TypeError {
  override readonly name = 'TargetRefused';
  readonly why: 'untargetable' | 'speed alone' | 'out of range';
  /** The KPI it is about: the one aimed at, or its quality partner. */
  readonly about: string;
  constructor(why: TargetRefused['why'], about: string, message: string) {
    super(message);
    this.why = why;
    this.about = about;
  }
}

/**
 * A target of a KPI. Throws TargetRefused when none may be set on it, when speed comes without its quality partner, and
 * for a number the unit does not have.
 */
export function numberTarget(
  kpi: Kpi,
  {
    value,
    per,
    guard,
  }: { readonly value: number; readonly per: TargetPeriod; readonly guard?: number | null },
): NumberTarget {
  if (!kpi.targetable)
    throw new TargetRefused(
      'untargetable',
      kpi.id,
      `no target may be set on "${kpi.id}": it would be gamed or does harm${instead(kpi)}`,
    );
  if (!fits(kpi.unit, value))
    throw new TargetRefused(
      'out of range',
      kpi.id,
      `a target for "${kpi.id}" must be a number its unit can have`,
    );
  const partner = kpi.partner === null ? null : kpiById(kpi.partner);
  if (partner === null) return { kind: 'number', kpi: kpi.id, value, per, guard: null };
  if (guard === undefined || guard === null)
    throw new TargetRefused(
      'speed alone',
      partner.id,
      `a target for "${kpi.id}" needs one for "${partner.id}" too: speed is never targeted alone`,
    );
  if (!fits(partner.unit, guard))
    throw new TargetRefused(
      'out of range',
      partner.id,
      `what "${partner.id}" must keep is no number its unit can have`,
    );
  return { kind: 'number', kpi: kpi.id, value, per, guard };
}

function instead(kpi: Kpi): string {
  const ids = insteadOf(kpi).map((id) => `"${id}"`);
  return ids.length === 0 ? '' : `; take ${ids.join(' or ')} instead`;
}

/** Whether a number can be aimed at in a unit: shares 0–1, net points −100–100, all else not below nothing. */
function fits(unit: Unit, value: number): boolean {
  if (!Number.isFinite(value)) return false;
  if (unit === 'points') return Math.abs(value) <= 100;
  return unit === 'share' ? value >= 0 && value <= 1 : value >= 0;
}

/** What a target is about: of two agreed on the same matter, the later counts. */
export function matterOf(target: Target): string {
  return target.kind === 'number' ? `kpi ${target.kpi}` : `milestone ${target.name}`;
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
