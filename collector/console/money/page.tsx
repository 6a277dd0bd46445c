import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { read } from '../client/request.ts';
import { may } from '../client/session.ts';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { Cost } from './cost.tsx';
import { Enter } from './enter.tsx';
import { tell } from './words.ts';

/** What the desk costs and what a resolution comes to, with the costs themselves below for who may enter them. */
export function MoneyPage(): VNode {
  const month = useSignal('');
  const query = new URLSearchParams(month.value === '' ? {} : { month: month.value });
  const { data, error, stale, reload } = useResource(`money ${query}`, (signal) =>
    read('/v1/console/money', { query, signal }),
  );
  return (
    <>
      <h1>{tell('title')}</h1>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? (
        <div class="stack wide-gap" data-stale={stale} aria-busy={stale}>
          <Cost
            money={data}
            onMonth={(chosen) => {
              month.value = chosen;
            }}
          />
        </div>
      ) : (
        !error && <p role="status">{say('loading')}</p>
      )}
      {may('company.edit') && <Enter onSaved={reload} />}
    </>
  );
}
