import { formatValue } from '../../shared/kpi/format.ts';
import type { Kpi, KpiResult } from '../../shared/kpi/kpi.ts';
import { reachOf } from '../../shared/kpi/targets/reach.ts';
import { historyOf, paceOfRate, standingOf } from '../../shared/kpi/targets/standing.ts';
import { fill } from '../../shared/locales/agent/fill.ts';
import type { AimLine, PeriodId } from '../messages.ts';
import type { Aims } from './aims.ts';
import type { MeasuredInDepth } from './measure.ts';
import type { Speech } from './speech.ts';
import { targetOf } from './target-line.ts';

/** How it goes with a target, in words: can it be achieved, how goes the running period, how went those before. */
export function aimLine(
  kpi: Kpi,
  aims: Aims,
  { forTarget, earlier }: Pick<MeasuredInDepth, 'forTarget' | 'earlier'>,
  speech: Speech,
  now: number,
): AimLine | null {
  const target = targetOf(kpi, aims);
  if (target === null || forTarget === null) return null;
  const { words, locale } = speech;
  const figure = (value: number) => formatValue(value, kpi.unit, locale);
  const pace = paceOfRate(standingOf(target, forTarget), forTarget.period, now);
  const past = historyOf(target, earlier);
  const known = past.filter(({ value }) => value !== null);
  const met = past.filter(({ standing }) => standing.state === 'met').length;
  return {
    origin: words[`aim.by ${aims[kpi.id]?.by ?? 'self'}`],
    reach: reachText(
      kpi,
      target.value,
      earlier.map(({ value }) => value),
      speech,
    ),
    soFar: soFar(kpi, target.per, forTarget, speech, now),
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

const marks = { ahead: 'met', on: 'met', behind: 'look', unknown: 'none' } as const;

/** Whether a target is within the agent's own reach, with the quartiles it is judged by. */
export function reachText(
  kpi: Pick<Kpi, 'unit' | 'better'>,
  target: number,
  past: readonly (number | null)[],
  { words, locale }: Pick<Speech, 'words' | 'locale'>,
): string {
  const { verdict, low, high } = reachOf(target, kpi.better, past);
  if (low === null || high === null) return words['reach.unknown'];
  const figure = (value: number) => formatValue(value, kpi.unit, locale);
  return fill(words[`reach.${verdict}`], { low: figure(low), high: figure(high) }, locale);
}

function soFar(kpi: Kpi, per: PeriodId, result: KpiResult, speech: Speech, now: number): string {
  const { words, locale } = speech;
  const value = result.value === null ? words.none : formatValue(result.value, kpi.unit, locale);
  return [
    fill(words[`aim.now ${per}`], { value }, locale),
    fill(words['n.text'], { n: result.n }, locale),
    daysLeft(result.period.to, now, speech),
  ].join(' · ');
}

/** "9 days left", the day of `now` included in UTC milliseconds; on the last one "the last day". */
export function daysLeft(
  end: number,
  now: number,
  { words, locale }: Pick<Speech, 'words' | 'locale'>,
): string {
  return fill(words['aim.left'], { count: Math.max(1, Math.ceil((end - now) / 86_400_000)) }, locale);
}

/** What a calendar period is called where there is little room: a week by its first day, else by its months. */
function periodLabel(per: PeriodId, { from, to }: KpiResult['period'], locale: string): string {
  if (per === 'week') return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(from);
  return new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric' }).formatRange(from, to - 1);
}
