import type { TargetAgreement } from '../../shared/protocol/targets.ts';
import type { Settings } from '../messages/options.ts';
import type { ActiveTarget } from '../messages/targets.ts';

/** The targets in force, by KPI id. */
export type ActiveTargets = Readonly<Record<string, ActiveTarget>>;

/** The agent's own targets; over them what was agreed with the lead; over both what the company's policy names. */
export function activeTargetsOf(
  own: Settings['targets'],
  agreements: readonly TargetAgreement[],
  company: Settings['targets'],
): ActiveTargets {
  const by = (targets: Settings['targets'], origin: ActiveTarget['by']) =>
    Object.entries(targets).map(([kpi, { value, per }]) => [kpi, { value, per, guard: null, by: origin }]);
  const agreed = agreements.flatMap(({ state, target }) =>
    state === 'accepted' && target.kind === 'number'
      ? [[target.kpi, { value: target.value, per: target.per, guard: target.guard, by: 'agreement' }]]
      : [],
  );
  return Object.fromEntries([...by(own, 'self'), ...agreed, ...by(company, 'company')]);
}
