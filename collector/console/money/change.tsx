import type { VNode } from 'preact';
import type { Parts, ShownMonth } from '../../../shared/protocol/console/money.ts';
import { Icon } from '../kit/icon.tsx';
import { differenceText, moneyText, monthText } from './texts.ts';
import { tell } from './words.ts';

/** Where the cost went since the month before, and what moved it: parts that add up. */
export function Change({
  shown,
  currency,
}: {
  readonly shown: ShownMonth;
  readonly currency: string;
}): VNode {
  const { change, before, chance } = shown;
  if (change === null || before === null) return <p class="quiet">{tell('change.none')}</p>;
  const { difference, parts } = change;
  const values = { difference: moneyText(Math.abs(difference), currency), month: monthText(before) };
  const isSame = moneyText(difference, currency) === moneyText(0, currency);
  return (
    <>
      <p class="change" data-tone="plain">
        {!isSame && <Icon name={difference > 0 ? 'up' : 'down'} />}
        <span>
          {isSame ? tell('change.same', values) : tell(difference > 0 ? 'change.up' : 'change.down', values)}
        </span>
      </p>
      <PartList parts={parts} currency={currency} of={['costs', 'volume']} title={tell('change.why')} />
      {chance && <p class="quiet small">{tell('change.chance')}</p>}
    </>
  );
}

interface PartListProps {
  readonly parts: Parts;
  readonly currency: string;
  readonly of: readonly (keyof Parts)[];
  readonly title: string;
}

export const PartList = ({ parts, currency, of, title }: PartListProps): VNode => (
  <ul class="cost-parts small" aria-label={title}>
    {of.map((part) => (
      <li key={part} class="apart">
        <span class="quiet">{tell(`part.${part}`)}</span>
        <span class="figure">{differenceText(parts[part], currency)}</span>
      </li>
    ))}
  </ul>
);
