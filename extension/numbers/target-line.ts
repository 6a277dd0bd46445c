import { formatValue } from '../../shared/kpi/format.ts';
import type { Kpi, KpiResult } from '../../shared/kpi/kpi.ts';
import { statusOfTarget, type TargetStatus } from '../../shared/kpi/targets/standing.ts';
import type { NumberTarget } from '../../shared/kpi/targets/target.ts';
import { fill } from '../../shared/locales/fill.ts';
import type { KpiLine } from '../messages/kpi.ts';
import type { ActiveTargets } from './active-targets.ts';
import type { Localization } from './localization.ts';

/**
 * Where a number stands against its target in the running period, in words. Speed is judged only together with its quality
 * partner's number and target; without them the line says what is missing.
 */
export function targetLine(
  kpi: Pick<Kpi, 'id' | 'unit' | 'partner' | 'targetable'>,
  activeTargets: ActiveTargets,
  result: KpiResult | null,
  l10n: Localization,
): KpiLine['target'] {
  const target = targetOf(kpi, activeTargets);
  if (target === null || result === null) return null;
  const { words, locale } = l10n;
  const standing = statusOfTarget(target, result);
  const value = formatValue(target.value, kpi.unit, locale);
  const soFar =
    result.value === null
      ? ''
      : fill(words[`aim.now ${target.per}`], { value: formatValue(result.value, kpi.unit, locale) }, locale);
  return {
    text: [`${fill(words['target.text'], { value }, locale)} ${words[`target.per ${target.per}`]}`, soFar]
      .filter(Boolean)
      .join(' · '),
    word: wordOf(kpi, standing, l10n),
    state: standing.state,
    share: standing.share,
  };
}

/** The target in force of a KPI, its guard from the target itself or from the partner's own; null without one. */
export function targetOf(
  kpi: Pick<Kpi, 'id' | 'partner' | 'targetable'>,
  activeTargets: ActiveTargets,
): NumberTarget | null {
  const aim = activeTargets[kpi.id];
  if (aim === undefined || !kpi.targetable) return null;
  const guard = kpi.partner === null ? null : (aim.guard ?? activeTargets[kpi.partner]?.value ?? null);
  return { kind: 'number', kpi: kpi.id, value: aim.value, per: aim.per, guard };
}

function wordOf(kpi: Pick<Kpi, 'partner'>, { because, state }: TargetStatus, l10n: Localization): string {
  const { words, locale } = l10n;
  const partner = Object.entries(l10n.kpis).find(([id]) => id === kpi.partner)?.[1].name ?? '';
  return because === null
    ? words[`target.is ${state}`]
    : fill(words[`target.because ${because}`], { partner }, locale);
}
