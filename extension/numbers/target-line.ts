import { formatValue } from '../../shared/kpi/format.ts';
import type { Kpi, KpiResult } from '../../shared/kpi/kpi.ts';
import { fill } from '../../shared/locales/agent/fill.ts';
import type { KpiLine, Settings } from '../messages.ts';
import type { Speech } from './speech.ts';

type Target = Settings['targets'][string];

/**
 * Where a number stands against its agreed target. Met: the value is there. Near: the target lies within the interval, so
 * chance alone could explain the distance. Anything else is worth a look; nothing is ever bad.
 */
export function targetLine(
  kpi: Pick<Kpi, 'unit' | 'better' | 'targetable'>,
  target: Target | undefined,
  result: KpiResult | null,
  speech: Speech,
): KpiLine['target'] {
  if (target === undefined || result === null || !kpi.targetable) return null;
  const { words, locale } = speech;
  const state = stateOf(kpi.better, target.value, result);
  const value = formatValue(target.value, kpi.unit, locale);
  return {
    text: `${fill(words['target.text'], { value }, locale)} · ${words[`period.${target.per}`]}`,
    word: words[`target.is ${state}`],
    state,
    share: shareOf(kpi.better, target.value, result.value),
  };
}

function stateOf(better: Kpi['better'], target: number, { value, interval }: KpiResult) {
  if (value === null) return 'none';
  if (better === 'lower' ? value <= target : value >= target) return 'met';
  if (interval !== null && interval.low <= target && target <= interval.high) return 'near';
  return 'look';
}

/** How much of the way is done, 0–1; for times and the like, what the target is of the value. */
function shareOf(better: Kpi['better'], target: number, value: number | null): number {
  if (value === null) return 0;
  const share = better === 'lower' ? (value <= target ? 1 : target / value) : target > 0 ? value / target : 1;
  return Math.min(1, Math.max(0, share));
}
