import type { VNode } from 'preact';
import type { Alert } from '../../../shared/protocol/console/alerts.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { agoText } from '../kit/format.ts';
import { Link } from '../kit/link.tsx';
import { Failure } from '../kit/notice.tsx';
import { Promised } from '../kit/promised.tsx';
import { useNews } from '../live/use-news.ts';
import { Notifying } from './notifying.tsx';
import { Rules } from './rules.tsx';
import { alertsRead } from './standing.ts';
import { sentenceOf, tell } from './words.ts';

/** What needs somebody now, by one's own rules, and these. */
export function AlertsPage(): VNode {
  const { data, error, reload } = alertsRead.value;
  useNews(reload);
  return (
    <>
      <header class="stack tight">
        <h1>{tell('title')}</h1>
        <p class="quiet">{tell('what')}</p>
      </header>
      {error && <Failure error={error} onRetry={reload} />}
      {data && (
        <>
          <section class="card" aria-labelledby="alerts-now">
            <h2 id="alerts-now">{tell('now')}</h2>
            {data.alerts.length === 0 && <p class="quiet nothing">{tell('now none')}</p>}
            <ul class="plain-list" aria-labelledby="alerts-now">
              {data.alerts.map((alert) => (
                <Line key={alert.id} alert={alert} onSeen={reload} />
              ))}
            </ul>
          </section>
          <Rules alerts={data} onChanged={reload} />
          <Notifying />
        </>
      )}
    </>
  );
}

/** Where what it is about can be looked at. */
function placeOf({ session, answer }: Alert): readonly [page: string, search: URLSearchParams] {
  if (session !== null) return ['live', new URLSearchParams({ session })];
  if (answer !== null) return ['results/answers', new URLSearchParams({ answer })];
  return ['', new URLSearchParams()];
}

function Line({ alert, onSeen }: { readonly alert: Alert; onSeen(): void }): VNode {
  const { id, kind, queue, at, seen, since, promisedBy } = alert;
  const { busy, trouble, attempt } = useAttempt();
  const said = sentenceOf(alert);
  const [page, search] = placeOf(alert);
  const see = (): Promise<void> =>
    attempt(async () => {
      await send('/v1/console/alerts/:id/seen', null, { params: { id } });
      onSeen();
    });
  return (
    <li class="row between alert-line" data-seen={seen}>
      <span class="stack tight">
        <strong>{said}</strong>
        <span class="row quiet small">
          {queue !== null && kind !== 'nobody-there' && <bdi>{queue}</bdi>}
          {since !== null && promisedBy !== null && (
            <Promised waited={Date.now() - since} promised={promisedBy - since} />
          )}
          <span>{tell('since', { ago: agoText(at, Date.now()) })}</span>
        </span>
        {trouble.value !== null && <Trouble text={trouble} />}
      </span>
      <span class="row">
        {seen ? (
          <span class="quiet small">{tell('seen')}</span>
        ) : (
          <button
            type="button"
            class="plain"
            disabled={busy}
            aria-label={tell('do', { what: tell('see'), name: said })}
            onClick={() => void see()}
          >
            {tell('see')}
          </button>
        )}
        <Link page={page} search={search} class="button" title={said}>
          {tell('open')}
        </Link>
      </span>
    </li>
  );
}
