import type { Better, KpiResult, Period } from '../kpi.ts';
import { kpiOf, type Milestone, type NumberTarget } from './target.ts';

/** Where a result stands against its target. */
export interface TargetStatus {
  /** `near`: the target lies within the interval, so chance alone could explain the distance. `look`: worth a look; nothing is ever bad. */
  readonly state: 'met' | 'near' | 'attention' | 'none';
  /** How much of the way is done, 0–1; for times, what the target is of the value. */
  readonly share: number;
  /** Why it is not simply met: said in words beside it. */
  readonly because: 'no number' | 'partner has no number' | 'partner has no target' | 'partner missed' | null;
}

/**
 * Judges a result, of the target's KPI and period. Speed is judged together with its quality partner: without a number
 * and a target for that one it has no state, and it is not met while the partner misses its own.
 */
export function statusOfTarget(target: NumberTarget, result: KpiResult): TargetStatus {
  const kpi = kpiOf(target);
  if (kpi === null || result.kpi !== kpi.id)
    throw new RangeError(`a result of "${result.kpi}" cannot stand against a target of "${target.kpi}"`);
  if (result.value === null) return { state: 'none', share: 0, because: 'no number' };
  const share = shareOf(kpi.better, target.value, result.value);
  const own = reaches(kpi.better, target.value, result);
  if (kpi.partner === null) return { state: own, share, because: null };
  const { partner } = result;
  if (target.guard === null) return { state: 'none', share: 0, because: 'partner has no target' };
  if (partner === null || partner.value === null)
    return { state: 'none', share: 0, because: 'partner has no number' };
  const guarded = statusOfTarget(
    { kind: 'number', kpi: partner.kpi, value: target.guard, per: target.per, guard: null },
    partner,
  );
  if (guarded.state === 'attention') return { state: 'attention', share, because: 'partner missed' };
  return { state: own === 'met' && guarded.state === 'near' ? 'near' : own, share, because: null };
}

function reaches(
  better: Better,
  target: number,
  { value, interval }: KpiResult,
): 'met' | 'near' | 'attention' {
  if (value !== null && (better === 'lower' ? value <= target : value >= target)) return 'met';
  return interval !== null && interval.low <= target && target <= interval.high ? 'near' : 'attention';
}

function shareOf(better: Better, target: number, value: number): number {
  const met = better === 'lower' ? value <= target : value >= target;
  if (met) return 1;
  const share = better === 'lower' ? target / value : value / target;
  return Number.isFinite(share) ? Math.min(1, Math.max(0, share)) : 0;
}

/** Where a milestone stands: reached, still open, or past its day. */
export function statusOfMilestone(target: Milestone, reachedAt: number | null, now: number): TargetStatus {
  if (reachedAt !== null && reachedAt <= now) return { state: 'met', share: 1, because: null };
  return { state: now <= target.by ? 'near' : 'attention', share: 0, because: null };
}

export type Pace = 'ahead' | 'on' | 'behind' | 'unknown';

/** Too early in a period a pace is noise. */
const TELLING = 0.2;
/** As far as this from the even pace is still on it. */
const SLACK = 0.1;

/**
 * The pace of something that adds up over a period (certifications of a half-year): how much is done against how much
 * of the period has passed, both 0–1. Said from a fifth of the period on.
 */
export function paceOf(done: number, period: Period, now: number): Pace {
  const passed = Math.min(1, Math.max(0, (now - period.from) / (period.to - period.from)));
  if (done >= 1) return 'ahead';
  if (passed < TELLING) return 'unknown';
  if (done > passed + SLACK) return 'ahead';
  return done < passed - SLACK ? 'behind' : 'on';
}

/**
 * The pace of a rate or a time over its period: it does not add up, so it is on the way when it would count as met or near
 * if the period ended now. Said from a fifth of the period on.
 */
export function paceOfRate({ state }: TargetStatus, period: Period, now: number): Pace {
  const passed = (now - period.from) / (period.to - period.from);
  if (state === 'none' || passed < TELLING) return 'unknown';
  return state === 'attention' ? 'behind' : 'on';
}

/** How a target was met in the periods gone by, in the order given. */
export function historyOf(
  target: NumberTarget,
  results: readonly KpiResult[],
): {
  readonly period: Period;
  readonly value: number | null;
  readonly n: number;
  readonly standing: TargetStatus;
}[] {
  return results.map((result) => ({
    period: result.period,
    value: result.value,
    n: result.n,
    standing: statusOfTarget(target, result),
  }));
}
