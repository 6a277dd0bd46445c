import type { VNode } from 'preact';
import type { SummaryChoice } from '../../../shared/protocol/console/summary.ts';
import { daysText } from '../../words/figure-text.ts';
import { read } from '../client/request.ts';
import { me } from '../client/session.ts';
import { localeNow } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { SummaryForm } from './form.tsx';
import { tell } from './words.ts';

/** The week by e-mail, for whoever has signed in. */
export function Summary(): VNode {
  const { data, error, reload } = useResource('summary', (signal) => read('/v1/console/summary', { signal }));
  return (
    <section class="card stack" aria-labelledby="summary">
      <h2 id="summary">{tell('title')}</h2>
      <p class="quiet">{tell('what')}</p>
      {error && <Failure error={error} onRetry={reload} />}
      {data && !data.offered && <p>{tell('none')}</p>}
      {data?.offered && (
        <>
          <Standing choice={data} />
          <SummaryForm key={data.wish?.state ?? ''} wish={data.wish} onChanged={reload} />
        </>
      )}
    </section>
  );
}

/** Where it goes, or why not, and what became of the last one. */
function Standing({ choice: { wish, last } }: { readonly choice: SummaryChoice }): VNode {
  const zone = me()?.zone ?? 'UTC';
  return (
    <div role="status">
      {wish && (
        <p class={wish.state === 'returned' ? 'trouble' : undefined}>
          {tell(wish.state, {
            ...{ email: wish.email, reason: wish.reason ?? '', zone },
            day: tell(wish.week === 7 ? 'week 7' : wish.week === 6 ? 'week 6' : 'week 1'),
          })}
        </p>
      )}
      {wish?.state === 'on' && last && <Last last={last} />}
    </div>
  );
}

type LastSent = NonNullable<SummaryChoice['last']>;

const OUTCOMES = {
  sent: 'last sent',
  due: 'last waits',
  sending: 'last waits',
  failed: 'last failed',
  bounced: 'last failed',
  dropped: 'last failed',
  unknown: 'last unknown',
} as const satisfies Record<LastSent['state'], string>;

const Last = ({ last: { from, to, state, reason } }: { readonly last: LastSent }): VNode => (
  <p class="quiet small">
    {tell(OUTCOMES[state], { days: daysText({ from, to }, localeNow()), reason: reason ?? '…' })}
  </p>
);
