import type { Kpi } from '../../shared/kpi/kpi.ts';
import { type NumberTarget, numberTarget, TargetRefused } from '../../shared/kpi/targets/target.ts';
import { ApplicationError } from './errors.ts';

const REFUSALS = {
  untargetable: 'untargetable',
  'speed alone': 'speed-alone',
  'out of range': 'malformed-body',
} as const;

/** A target as the KPI's own rules allow it. Throws a refusal that names the rule, and what to take instead. */
export function allowedTarget(kpi: Kpi, target: Omit<NumberTarget, 'kind' | 'kpi'>): NumberTarget {
  try {
    return numberTarget(kpi, target);
  } catch (error) {
    if (!(error instanceof TargetRefused)) throw error;
    throw new ApplicationError(REFUSALS[error.why], `${error.message}.`);
  }
}
