import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Loyalty, LoyaltyPeriod } from '../../../shared/protocol/console/loyalty.ts';
import { LOYALTY, PERIODS } from '../../../shared/protocol/console/loyalty-figures.ts';
import { read } from '../client/request.ts';
import { may } from '../client/session.ts';
import { dayText } from '../kit/day.ts';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { Enter } from './enter.tsx';
import { Figure } from './figure.tsx';
import { periodText } from './texts.ts';
import { tell } from './words.ts';

/** Who stays, who complains and who orders, with what it is made of below for who may enter it. */
export function LoyaltyPage(): VNode {
  const per = useSignal<Loyalty['per']>('month');
  const chosen = useSignal('');
  const query = new URLSearchParams({ per: per.value });
  const { data, error, stale, reload } = useResource(`loyalty ${query}`, (signal) =>
    read('/v1/console/loyalty', { query, signal }),
  );
  const shown = data && (data.periods.find(({ from }) => from === chosen.value) ?? newest(data.periods));
  return (
    <>
      <h1>{tell('title')}</h1>
      <div class="row money-fields">
        <label class="field">
          {tell('per')}
          <select
            value={per.value}
            onChange={({ currentTarget: { value } }) => {
              per.value = value as Loyalty['per'];
            }}
          >
            {PERIODS.map((each) => (
              <option key={each} value={each}>
                {tell(`per.${each}`)}
              </option>
            ))}
          </select>
        </label>
        {data && shown && (
          <label class="field">
            {tell('period')}
            <select
              value={shown.from}
              onChange={({ currentTarget: { value } }) => {
                chosen.value = value;
              }}
            >
              {data.periods.toReversed().map((period) => (
                <option key={period.from} value={period.from}>
                  {periodText(period, data.per)}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? (
        <div class="stack wide-gap" data-stale={stale} aria-busy={stale}>
          {shown ? (
            LOYALTY.map((figure) => <Figure key={figure} figure={figure} loyalty={data} shown={shown} />)
          ) : (
            <p class="card">{tell('none')}</p>
          )}
          <How loyalty={data} />
        </div>
      ) : (
        !error && <p role="status">{say('loading')}</p>
      )}
      {data && may('company.edit') && <Enter topics={data.topics} onSaved={reload} />}
    </>
  );
}

/** The newest that tells most. */
function newest(periods: readonly LoyaltyPeriod[]): LoyaltyPeriod | undefined {
  const told = (period: LoyaltyPeriod): number =>
    LOYALTY.filter((figure) => period[figure].value !== null).length;
  const most = Math.max(0, ...periods.map(told));
  return periods.findLast((period) => told(period) === most);
}

const How = ({ loyalty: { since, source } }: { readonly loyalty: Loyalty }): VNode => (
  <details class="card">
    <summary>{tell('how')}</summary>
    <div class="stack">
      {LOYALTY.map((figure) => (
        <p key={figure}>{tell(`how.${figure}`)}</p>
      ))}
      <p>{tell('how.source', { source: tell(`source.${source}`), since: dayText(since) })}</p>
    </div>
  </details>
);
