import type { VNode } from 'preact';
import type { Loyalty, LoyaltyFigure, LoyaltyPeriod } from '../../../shared/protocol/console/loyalty.ts';
import type { LOYALTY } from '../../../shared/protocol/console/loyalty-figures.ts';
import { AsTable } from '../charts/as-table.tsx';
import { Trend, type TrendPoint } from '../charts/trend.tsx';
import { dayText } from '../kit/day.ts';
import { numberText } from '../kit/format.ts';
import { shareText } from './share.ts';
import { labelText, monthsText, periodText } from './texts.ts';
import { tell } from './words.ts';

type Name = (typeof LOYALTY)[number];

interface FigureProps {
  readonly figure: Name;
  readonly loyalty: Loyalty;
  readonly shown: LoyaltyPeriod;
}

/** One figure of the period looked at, or what is missing for it, and the periods beside it. */
export const Figure = ({ figure, loyalty, shown }: FigureProps): VNode => (
  <div class="card hero">
    <section class="headline" aria-labelledby={figure}>
      <h2 id={figure}>{tell(`${figure}.title`)}</h2>
      <p class="quiet">{periodText(shown, loyalty.per)}</p>
      <p class="value figure">{shareText(shown[figure].value)}</p>
      <Standing figure={figure} of={shown[figure]} loyalty={loyalty} />
    </section>
    <Periods figure={figure} loyalty={loyalty} />
  </div>
);

function Standing({
  figure,
  of,
  loyalty,
}: {
  readonly figure: Name;
  readonly of: LoyaltyFigure;
  readonly loyalty: Loyalty;
}): VNode {
  const { value, n, hits, interval, change } = of;
  if (value === null) return <p>{reasonText(figure, of, loyalty)}</p>;
  return (
    <>
      <p>{tell(`${figure}.standing`, { n, hits })}</p>
      <p>
        {interval
          ? tell('between', { low: shareText(interval.low), high: shareText(interval.high) })
          : tell('retention.all')}
      </p>
      {change && <p>{tell(`change.${change}`)}</p>}
    </>
  );
}

function reasonText(figure: Name, { reason, months }: LoyaltyFigure, { since, topics }: Loyalty): string {
  const values = { months: monthsText(months), since: dayText(since) };
  if (reason === 'missing')
    return tell(figure === 'conversion' ? 'missing.shop' : 'missing.customers', values);
  if (reason === 'unmarked' && topics.length === 0) return tell('reason.no topics');
  return reason === null ? '' : tell(`reason.${reason}`, values);
}

function Periods({ figure, loyalty }: Omit<FigureProps, 'shown'>): VNode | null {
  const { per, periods } = loyalty;
  const known = periods.filter((period) => period[figure].value !== null);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last || first === last) return null;
  const textOf = (period: LoyaltyPeriod): string => shareText(period[figure].value);
  return (
    <AsTable
      title={tell('trend.title', { title: tell(`${figure}.title`) })}
      summary={tell('trend.summary', {
        ...{ first: textOf(first), from: periodText(first, per) },
        ...{ last: textOf(last), to: periodText(last, per) },
      })}
      heads={[tell('period'), tell(`${figure}.title`), tell(`${figure}.hits`), tell(`${figure}.n`)]}
      rows={periods.map((period) => [
        periodText(period, per),
        textOf(period),
        period[figure].value === null ? '–' : numberText(period[figure].hits),
        period[figure].value === null && period[figure].n === 0 ? '–' : numberText(period[figure].n),
      ])}
    >
      <Trend
        points={periods.map(
          (period): TrendPoint => ({
            ...{ value: period[figure].value, interval: period[figure].interval, open: period.open },
            label: labelText(period, per),
            text: `${periodText(period, per)}: ${textOf(period)}`,
          }),
        )}
        possible={[0, 1]}
        format={shareText}
      />
    </AsTable>
  );
}
