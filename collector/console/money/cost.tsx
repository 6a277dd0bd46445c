import type { VNode } from 'preact';
import type { Money, ShownMonth } from '../../../shared/protocol/console/money.ts';
import { daysText } from '../../words/figure-text.ts';
import { numberText, valueText } from '../kit/format.ts';
import { localeNow } from '../kit/language.ts';
import { Change } from './change.tsx';
import { Months } from './months.tsx';
import { moneyText, monthText } from './texts.ts';
import { Tiers } from './tiers.tsx';
import { tell } from './words.ts';

interface CostProps {
  readonly money: Money;
  onMonth(month: string): void;
}

/** What a resolution cost in a month, why that moved, and the months beside it. */
export function Cost({ money, onMonth }: CostProps): VNode {
  const { shown, currency } = money;
  if (shown === null || currency === null) {
    return (
      <section class="card stack" aria-labelledby="cost">
        <h2 id="cost">{tell('cost.title')}</h2>
        <p>{tell('cost.none')}</p>
      </section>
    );
  }
  return (
    <>
      <div class="card hero">
        <section class="headline" aria-labelledby="cost">
          <h2 id="cost">{tell('cost.title')}</h2>
          <Month money={money} shown={shown} onMonth={onMonth} />
          <p class="value figure">{moneyText(shown.value, currency)}</p>
          <p>
            {shown.reason === null
              ? tell('cost.standing', { n: shown.solved, total: moneyText(shown.total, currency) })
              : tell(`reason.${shown.reason}`, { since: dayText(money.since) })}
          </p>
          {shown.value !== null && <Change shown={shown} currency={currency} />}
          {shown.value !== null && <Satisfied shown={shown} />}
          <How money={money} />
        </section>
        <Months months={money.months} currency={currency} />
      </div>
      <Tiers shown={shown} currency={currency} />
    </>
  );
}

const dayText = (day: string): string => daysText({ from: day, to: day }, localeNow());

const Month = ({ money, shown, onMonth }: CostProps & { readonly shown: ShownMonth }): VNode => (
  <label class="row">
    <span class="small quiet">{tell('cost.month')}</span>
    <select value={shown.month} onChange={({ currentTarget }) => onMonth(currentTarget.value)}>
      {money.months.toReversed().map(({ month }) => (
        <option key={month} value={month}>
          {monthText(month)}
        </option>
      ))}
    </select>
  </label>
);

/** Cheap never stands without what customers said meanwhile. */
function Satisfied({ shown: { satisfied } }: { readonly shown: ShownMonth }): VNode {
  if (satisfied?.value == null) return <p class="quiet">{tell('satisfied.none')}</p>;
  const { value, n, interval } = satisfied;
  const share = (one: number): string => valueText(one, 'share');
  return (
    <p>
      {tell('satisfied')}: <strong class="figure">{share(value)}</strong>{' '}
      <span class="quiet">
        {interval
          ? tell('figure.share', { low: share(interval.low), high: share(interval.high), n: numberText(n) })
          : tell('figure.n', { n: numberText(n) })}
      </span>
    </p>
  );
}

const How = ({ money: { source, since } }: { readonly money: Money }): VNode => (
  <details class="small">
    <summary>{tell('how')}</summary>
    <p>{tell('how.cost')}</p>
    <p>{tell('how.change')}</p>
    <p>{tell('how.source', { source: tell(`source.${source}`), since: dayText(since) })}</p>
  </details>
);
