import type { Kpi, KpiResult } from '../../shared/kpi/kpi.ts';
import { fill } from '../../shared/locales/fill.ts';
import { changes, empiricalLogit } from '../../shared/stats/change.ts';
import type { Localization } from './localization.ts';

/** The last week in which a KPI may have changed, in words; null while nothing shows, as in the first twelve weeks. */
export function changeLine(
  kpi: Pick<Kpi, 'unit'>,
  weeks: readonly KpiResult[],
  { words, locale }: Localization,
): string | null {
  const series = weeks.map(({ value, n }) => (value === null ? null : onScale(kpi.unit, value, n)));
  const change = changes(series).at(-1);
  const week = change && weeks[change.week];
  if (!change || !week) return null;
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  return fill(words[`trend.${change.direction}`], { week: day.format(week.period.from) }, locale);
}

/** Where equal steps mean equal changes: shares near 0 and 1, and times, are stretched. */
function onScale(unit: Kpi['unit'], value: number, n: number): number {
  if (unit === 'share') return empiricalLogit(value * n, n);
  return unit === 'seconds' ? Math.log(Math.max(1, value)) : value;
}
