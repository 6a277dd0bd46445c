import { formatValue } from '../../shared/kpi/format.ts';
import type { Kpi } from '../../shared/kpi/kpi.ts';
import { fill } from '../../shared/locales/fill.ts';
import type { KpiLine } from '../messages/kpi.ts';
import type { Localization } from './localization.ts';
import type { WeekValue } from './measure.ts';
import { trendPath, trendScale } from './trend-path.ts';

/** The drawing stands in the overlay's card, whose line of text is this wide. */
const box = { width: 288, height: 28, margin: 5 };
const ring = 3;

/**
 * The agent's own last weeks as a small line with a ring about the last point, and the same in words; null before the first
 * week with enough cases.
 */
export function spark(
  kpi: Pick<Kpi, 'unit'>,
  name: string,
  weeks: readonly WeekValue[],
  { words, locale }: Localization,
): KpiLine['spark'] {
  const known = weeks.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return null;
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const at = trendScale(weeks.length, known, box);
  const [x, y] = at(last, weeks.indexOf(last));
  // What is judged only after a week has no value for the last one yet, however many its cases.
  const gaps = weeks.filter(({ value, reason }) => value === null && reason !== 'not ripe').length;
  const told = ({ value, n }: WeekValue): string => {
    const text = formatValue(value ?? 0, kpi.unit, locale);
    return kpi.unit === 'tickets' ? text : `${text} (${words['trend.n']} = ${n.toLocaleString(locale)})`;
  };
  const text = fill(
    words['trend.label'],
    {
      kpi: name,
      first: told(first),
      from: day.format(first.from),
      last: told(last),
      to: day.format(last.from),
    },
    locale,
  );
  return {
    path: `${trendPath(weeks, at)}M${x - ring} ${y}a${ring} ${ring} 0 1 0 ${2 * ring} 0a${ring} ${ring} 0 1 0-${2 * ring} 0`,
    label: gaps > 0 ? `${text} ${fill(words['trend.gaps'], { count: gaps }, locale)}` : text,
  };
}
