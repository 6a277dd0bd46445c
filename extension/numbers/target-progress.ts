import { formatValue } from '../../shared/kpi/format.ts';
import type { Kpi, KpiResult } from '../../shared/kpi/kpi.ts';
import { reachOf } from '../../shared/kpi/targets/reach.ts';
import { historyOf, paceOfRate, statusOfTarget } from '../../shared/kpi/targets/standing.ts';
import type { TargetPeriod } from '../../shared/kpi/targets/target.ts';
import { fill } from '../../shared/locales/fill.ts';
import { DAY } from '../../shared/time/durations.ts';
import type { TargetProgressView } from '../messages/targets.ts';
import type { ActiveTargets } from './active-targets.ts';
import type { Localization } from './localization.ts';
import type { KpiInDepth } from './measure.ts';
import { targetOf } from './target-line.ts';

/** How it goes with a target, in words: can it be achieved, how goes the running period, how went those before. */
export function targetProgress(
  kpi: Kpi,
  activeTargets: ActiveTargets,
  { forTarget, earlier }: Pick<KpiInDepth, 'forTarget' | 'earlier'>,
  l10n: Localization,
  now: number,
): TargetProgressView | null {
  const target = targetOf(kpi, activeTargets);
  if (target === null || forTarget === null) return null;
  const { words, locale } = l10n;
  const figure = (value: number) => formatValue(value, kpi.unit, locale);
  const pace = paceOfRate(statusOfTarget(target, forTarget), forTarget.period, now);
  const past = historyOf(target, earlier);
  const known = past.filter(({ value }) => value !== null);
  const met = past.filter(({ standing }) => standing.state === 'met').length;
  return {
    origin: words[`aim.by ${activeTargets[kpi.id]?.by ?? 'self'}`],
    reach: reachText(
      kpi,
      target.value,
      earlier.map(({ value }) => value),
      l10n,
    ),
    soFar: soFar(kpi, target.per, forTarget, l10n, now),
    pace: { text: words[`pace.${pace}`], state: marks[pace] },
    value: target.value,
    text: figure(target.value),
    reached: known.length === 0 ? null : fill(words['aim.reached'], { met, count: known.length }, locale),
    history: past.map(({ period, value, n }) => ({
      from: period.from,
      label: periodLabel(target.per, period, locale),
      value,
      text: value === null ? words.none : figure(value),
      n,
    })),
  };
}

const marks = { ahead: 'met', on: 'met', behind: 'attention', unknown: 'none' } as const;

/** Whether a target is within the agent's own reach, with the quartiles it is judged by. */
export function reachText(
  kpi: Pick<Kpi, 'unit' | 'better'>,
  target: number,
  past: readonly (number | null)[],
  { words, locale }: Pick<Localization, 'words' | 'locale'>,
): string {
  const { verdict, low, high } = reachOf(target, kpi.better, past);
  if (low === null || high === null) return words['reach.unknown'];
  const figure = (value: number) => formatValue(value, kpi.unit, locale);
  return fill(words[`reach.${verdict}`], { low: figure(low), high: figure(high) }, locale);
}

function soFar(kpi: Kpi, per: TargetPeriod, result: KpiResult, l10n: Localization, now: number): string {
  const { words, locale } = l10n;
  const value = result.value === null ? words.none : formatValue(result.value, kpi.unit, locale);
  return [
    fill(words[`aim.now ${per}`], { value }, locale),
    fill(words['n.text'], { n: result.n }, locale),
    daysLeft(result.period.to, now, l10n),
  ].join(' · ');
}

/** "9 days left", the day of `now` included in UTC milliseconds; on the last one "the last day". */
export function daysLeft(
  end: number,
  now: number,
  { words, locale }: Pick<Localization, 'words' | 'locale'>,
): string {
  return fill(words['aim.left'], { count: Math.max(1, Math.ceil((end - now) / DAY)) }, locale);
}

/** What a calendar period is called where there is little room: a week by its first day, else by its months. */
function periodLabel(per: TargetPeriod, { from, to }: KpiResult['period'], locale: string): string {
  if (per === 'week') return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(from);
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' }).formatRange(from, to - 1);
}
