import type { VNode } from 'preact';
import type { TrendPoint as Given, KindResult, Results } from '../../../shared/protocol/console/results.ts';
import { daysText } from '../../words/figure-text.ts';
import { AsTable } from '../charts/as-table.tsx';
import { Trend, type TrendPoint } from '../charts/trend.tsx';
import { endText, numberText, possibleOf, standingOf, valueText } from '../kit/format.ts';
import { localeNow, say } from '../kit/language.ts';

/** The value by day, week or month. */
export function OverTime({
  result: { trend, unit },
  bucket,
}: {
  readonly result: KindResult;
  readonly bucket: Results['bucket'];
}): VNode | null {
  if (trend.length < 2) return null;
  const points = trend.map((given): TrendPoint => pointOf(given, unit, bucket));
  return (
    <AsTable
      title={say(`trend.${bucket}`)}
      summary={summaryOf(trend, unit)}
      heads={[say('table.period'), say('table.value'), say('table.interval'), say('table.n')]}
      rows={trend.map((given) => [
        nameOf(given),
        given.value === null ? '–' : valueText(given.value, unit),
        given.interval === null
          ? '–'
          : say('table.from to', {
              low: endText(given.interval.low, unit),
              high: endText(given.interval.high, unit),
            }),
        numberText(given.n),
      ])}
    >
      <Trend points={points} possible={possibleOf(unit)} format={(value) => valueText(value, unit)} />
    </AsTable>
  );
}

const nameOf = ({ from, to, open }: Given): string => {
  const days = daysText({ from, to }, localeNow());
  return open ? say('trend.open', { period: days }) : days;
};

function pointOf(given: Given, unit: KindResult['unit'], bucket: Results['bucket']): TrendPoint {
  const standing = standingOf(given, unit);
  const value =
    given.value === null ? standing : `${valueText(given.value, unit)}${say('filter.comma')}${standing}`;
  return { ...given, label: labelOf(given.from, bucket), text: `${nameOf(given)}: ${value}` };
}

function labelOf(day: string, bucket: Results['bucket']): string {
  const parts =
    bucket === 'month'
      ? ({ month: 'short', year: '2-digit' } as const)
      : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(localeNow(), { ...parts, timeZone: 'UTC' }).format(Date.parse(day));
}

/** The line in words, made again with each filter. */
function summaryOf(trend: readonly Given[], unit: KindResult['unit']): string {
  const known = trend.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return say('trend.none');
  const values = known.map(({ value }) => value ?? 0);
  const gaps = trend.length - known.length;
  return [
    say('trend.summary', {
      first: valueText(first.value ?? 0, unit),
      from: daysText(first, localeNow()),
      last: valueText(last.value ?? 0, unit),
      to: daysText(last, localeNow()),
      low: valueText(Math.min(...values), unit),
      high: valueText(Math.max(...values), unit),
    }),
    ...(gaps > 0 ? [say('trend.gaps', { n: gaps })] : []),
  ].join(' ');
}
