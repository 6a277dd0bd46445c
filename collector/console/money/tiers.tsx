import type { VNode } from 'preact';
import type { ShownMonth, TierCost } from '../../../shared/protocol/console/money.ts';
import { numberText } from '../kit/format.ts';
import { Wide } from '../kit/wide.tsx';
import { PartList } from './change.tsx';
import { differenceText, moneyText } from './texts.ts';
import { tell } from './words.ts';

/** What a case cost that was solved at each tier: its own costs and those of the tiers below. */
export const Tiers = ({
  shown,
  currency,
}: {
  readonly shown: ShownMonth;
  readonly currency: string;
}): VNode => (
  <section class="card stack" aria-labelledby="tiers">
    <h2 id="tiers">{tell('tier.title')}</h2>
    <Wide title={tell('tier.title')}>
      <table class="tier-costs">
        <caption class="unseen">{tell('tier.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{tell('col.tier')}</th>
            <th scope="col">{tell('col.all')}</th>
            <th scope="col">{tell('part.costs')}</th>
            <th scope="col">{tell('col.here')}</th>
            <th scope="col">{tell('col.reached')}</th>
            <th scope="col">{tell('col.change')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.tiers.map((tier) => (
            <Row key={tier.tier} tier={tier} currency={currency} />
          ))}
        </tbody>
      </table>
    </Wide>
  </section>
);

export const tierText = (tier: TierCost['tier']): string => tell('tier', { n: Number(tier.slice(1)) });

const Row = ({ tier, currency }: { readonly tier: TierCost; readonly currency: string }): VNode => (
  <tr>
    <th scope="row">{tierText(tier.tier)}</th>
    <td class="figure">
      <strong>{moneyText(tier.cumulative, currency)}</strong>
    </td>
    <td class="figure">{moneyText(tier.amount, currency)}</td>
    <td class="figure">{numberText(tier.solved)}</td>
    <td class="figure">{numberText(tier.reached)}</td>
    <td>
      {tier.change === null ? (
        '–'
      ) : (
        <>
          <span class="figure">{differenceText(tier.change.difference, currency)}</span>
          <PartList
            parts={tier.change.parts}
            currency={currency}
            of={tier.tier === 'L1' ? ['costs', 'volume'] : ['costs', 'volume', 'share']}
            title={tell('change.why')}
          />
        </>
      )}
    </td>
  </tr>
);
