import { formatValue } from '../../shared/kpi/format.ts';
import type { Kpi, KpiResult } from '../../shared/kpi/kpi.ts';
import { standingOf } from '../../shared/kpi/targets/standing.ts';
import { fill } from '../../shared/locales/agent/fill.ts';
import type { KpiLine, Settings } from '../messages.ts';
import type { Speech } from './speech.ts';

/**
 * Where a number stands against its agreed target, in words. Speed is judged only together with its quality partner's
 * number and target; without them the line says what is missing.
 */
export function targetLine(
  kpi: Pick<Kpi, 'id' | 'unit' | 'partner' | 'targetable'>,
  targets: Settings['targets'],
  result: KpiResult | null,
  speech: Speech,
): KpiLine['target'] {
  const target = targets[kpi.id];
  if (target === undefined || result === null || !kpi.targetable) return null;
  const { words, locale } = speech;
  const guard = kpi.partner === null ? null : (targets[kpi.partner]?.value ?? null);
  const standing = standingOf(
    { kind: 'number', kpi: kpi.id, value: target.value, per: target.per, guard },
    result,
  );
  const value = formatValue(target.value, kpi.unit, locale);
  const partner = Object.entries(speech.kpis).find(([id]) => id === kpi.partner)?.[1].name ?? '';
  return {
    text: `${fill(words['target.text'], { value }, locale)} · ${words[`period.${target.per}`]}`,
    word:
      standing.because === null
        ? words[`target.is ${standing.state}`]
        : fill(words[`target.because ${standing.because}`], { partner }, locale),
    state: standing.state,
    share: standing.share,
  };
}
