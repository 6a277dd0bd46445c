import type { VNode } from 'preact';
import type { TeamFigure, TeamNumbers } from '../../../shared/protocol/console/team.ts';
import { daysText } from '../../words/figure-text.ts';
import { AsTable } from '../charts/as-table.tsx';
import { Trend, type TrendPoint } from '../charts/trend.tsx';
import { numberText, valueText as resultText } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { localeNow, say } from '../kit/language.ts';
import { p90Text, standingOf, valueText, waitingText } from './texts.ts';
import { kpiWords, tell } from './words.tsx';

interface FigureProps {
  readonly figure: TeamFigure;
  readonly numbers: TeamNumbers;
}

/** One KPI large: its value, what it stands on, how it is counted, and its trend. */
export const Figure = ({ figure, numbers }: FigureProps): VNode => (
  <div class="card hero">
    <section class="headline" aria-labelledby="team-figure">
      <h2 id="team-figure">{kpiWords(figure.kpi).name}</h2>
      <p class="value figure">{valueText(figure.value, figure.unit)}</p>
      {[standingOf(figure), p90Text(figure), waitingText(figure)]
        .filter((text) => text !== '')
        .map((text) => (
          <p key={text}>{text}</p>
        ))}
      <Change figure={figure} numbers={numbers} />
      {figure.unit === 'seconds' && <Satisfied numbers={numbers} />}
      <How figure={figure} numbers={numbers} />
    </section>
    <OverTime figure={figure} bucket={numbers.bucket} />
  </div>
);

/** Against the equal period before: only where it may really have changed. */
function Change({ figure, numbers }: FigureProps): VNode | null {
  const { value, before, change, unit, better, kpi } = figure;
  if (value === null || before.value === null || kpi === 'backlog') return null;
  const values = { value: valueText(before.value, unit), period: daysText(numbers.before, localeNow()) };
  return (
    <>
      {change === null ? (
        <p class="quiet">{tell('change.none', values)}</p>
      ) : (
        <p class="change" data-tone={better === 'neither' ? 'plain' : change === better ? 'good' : 'look'}>
          <Icon name={change === 'higher' ? 'up' : 'down'} />
          <span>{tell(`change.${change}`, values)}</span>
        </p>
      )}
      {numbers.open && <p class="quiet small">{tell('change.so far')}</p>}
    </>
  );
}

/** Speed never stands without what customers said meanwhile. */
function Satisfied({ numbers: { satisfied } }: Pick<FigureProps, 'numbers'>): VNode {
  if (satisfied?.value == null) return <p class="quiet">{tell('satisfied.none')}</p>;
  const { value, n, interval } = satisfied;
  const share = (one: number): string => resultText(one, 'share');
  return (
    <p>
      {tell('satisfied.title')}: <strong class="figure">{share(value)}</strong>{' '}
      <span class="quiet">
        {interval
          ? tell('figure.share', { low: share(interval.low), high: share(interval.high), n: numberText(n) })
          : tell('figure.n', { n: numberText(n) })}
      </span>
    </p>
  );
}

const How = ({ figure, numbers }: FigureProps): VNode => {
  const { definition, formula } = kpiWords(figure.kpi);
  const day = (text: string): string => daysText({ from: text, to: text }, localeNow());
  return (
    <details class="small">
      <summary>{tell('how.title')}</summary>
      <p>{definition}</p>
      <p>{formula}</p>
      <p>
        {tell('how.n', {
          n: numberText(figure.n),
          ...{ from: day(numbers.from), to: day(numbers.to), zone: numbers.zone },
        })}
      </p>
      {figure.unit === 'seconds' && <p>{tell('how.hours', { hours: tell(`hours.${numbers.clock}`) })}</p>}
      <p>{tell('how.source', { source: tell(`source.${figure.source}`) })}</p>
    </details>
  );
};

function OverTime({
  figure: { trend, unit },
  bucket,
}: {
  readonly figure: TeamFigure;
  readonly bucket: TeamNumbers['bucket'];
}): VNode | null {
  if (trend.length < 2) return null;
  const isTime = unit === 'seconds';
  return (
    <AsTable
      title={tell(`trend.${bucket}`)}
      summary={summaryOf(trend, unit)}
      heads={[
        say('table.period'),
        tell(isTime ? 'col.median' : 'col.value'),
        ...(isTime ? [tell('col.p90')] : []),
        ...(unit === 'tickets' ? [] : [tell('col.n')]),
      ]}
      rows={trend.map((part) => [
        nameOf(part),
        valueText(part.value, unit),
        ...(isTime ? [valueText(part.p90, unit)] : []),
        ...(unit === 'tickets' ? [] : [numberText(part.n)]),
      ])}
    >
      <Trend
        points={trend.map(
          (part): TrendPoint => ({
            ...part,
            open: part.open || !part.whole,
            label: labelOf(part.from, bucket),
            text: `${nameOf(part)}: ${valueText(part.value, unit)}`,
          }),
        )}
        possible={possibleOf(trend, unit)}
        format={(value) => valueText(value, unit)}
      />
    </AsTable>
  );
}

type Part = TeamFigure['trend'][number];

/** From nothing to what there is: a count and a time have no end. */
export function possibleOf(
  parts: readonly Pick<Part, 'value' | 'interval'>[],
  unit: TeamFigure['unit'],
): [number, number] {
  if (unit === 'share') return [0, 1];
  const most = Math.max(0, ...parts.flatMap(({ value, interval }) => [value ?? 0, interval?.high ?? 0]));
  return [0, most === 0 ? 4 : 1.25 * most];
}

const nameOf = ({ from, to, open }: Part): string => {
  const days = daysText({ from, to }, localeNow());
  return open ? tell('trend.open', { period: days }) : days;
};

function labelOf(day: string, bucket: TeamNumbers['bucket']): string {
  const parts =
    bucket === 'month'
      ? ({ month: 'short', year: '2-digit' } as const)
      : ({ day: 'numeric', month: 'short' } as const);
  return new Intl.DateTimeFormat(localeNow(), { ...parts, timeZone: 'UTC' }).format(Date.parse(day));
}

/** The line in words. */
function summaryOf(trend: readonly Part[], unit: TeamFigure['unit']): string {
  const known = trend.filter(({ value }) => value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return tell('trend.none');
  const values = known.map(({ value }) => value ?? 0);
  return tell('trend.summary', {
    ...{ first: valueText(first.value, unit), from: daysText(first, localeNow()) },
    ...{ last: valueText(last.value, unit), to: nameOf(last) },
    low: valueText(Math.min(...values), unit),
    high: valueText(Math.max(...values), unit),
  });
}
