import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Live, LiveSession } from '../../../shared/protocol/console/live.ts';
import { read } from '../client/request.ts';
import { clockText, durationText, languageText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { Promised } from '../kit/promised.tsx';
import { useResource } from '../kit/resource.ts';
import { openedSession, openSession } from './session-address.ts';
import { SessionSheet } from './session-sheet.tsx';
import { useNews } from './use-news.ts';
import { tell, Worded } from './words.tsx';

/** Read again also when no news came: the times it shows go on, ms. */
const EVERY = 30_000;

/** Who waits and who is helped, session by session, as it happens. */
export const LivePage = (): VNode => <Worded>{() => <Sessions />}</Worded>;

function Sessions(): VNode {
  const { data, error, reload } = useResource('live', (signal) => read('/v1/console/live', { signal }), {
    every: EVERY,
  });
  // Counts the news: the session that is open is read again with each.
  const turn = useSignal(0);
  useNews(() => {
    turn.value += 1;
    reload();
  });
  const opened = openedSession.value;
  return (
    <>
      <header class="stack tight">
        <h1>{tell('title')}</h1>
        <p class="quiet">{tell('what')}</p>
      </header>
      {error && <Failure error={error} onRetry={reload} />}
      {data && <List live={data} state="waiting" />}
      {data && <List live={data} state="with-agent" />}
      {data?.more && <p class="quiet">{tell('more')}</p>}
      {opened !== null && <SessionSheet key={opened} id={opened} turn={turn.value} />}
    </>
  );
}

function List({ live, state }: { readonly live: Live; readonly state: LiveSession['state'] }): VNode {
  const kind = state === 'waiting' ? 'waiting' : 'helped';
  const shown = live.sessions.filter((session) => session.state === state);
  return (
    <section class="card stack" aria-labelledby={`live-${kind}`}>
      <h2 id={`live-${kind}`}>{tell(kind)}</h2>
      {shown.length === 0 && <p class="quiet nothing">{tell(`${kind} none`)}</p>}
      <ul class="plain-list" aria-label={tell(kind)}>
        {shown.map((session) => (
          <Line key={session.session} session={session} zone={live.zone} />
        ))}
      </ul>
    </section>
  );
}

function Line({
  session: { session, state, since, queue, topic, locale, promisedBy, ticket },
  zone,
}: {
  readonly session: LiveSession;
  readonly zone: string;
}): VNode {
  const time = durationText(Date.now() - since);
  return (
    <li class="row between live-line">
      <span class="stack tight">
        <span class="row">
          <strong>
            <bdi>{queue}</bdi>
          </strong>
          {promisedBy === null ? (
            <span class="figure">{tell(state === 'waiting' ? 'waits' : 'runs', { time })}</span>
          ) : (
            <Promised waited={Date.now() - since} promised={promisedBy - since} />
          )}
        </span>
        <span class="quiet small">
          {[languageText(locale), topic, ticket && say('sheet.ticket', { id: ticket.id })]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </span>
      <button
        type="button"
        aria-label={tell('look at', { queue, at: clockText(since, zone) })}
        onClick={() => openSession(session)}
      >
        {tell('look')}
      </button>
    </li>
  );
}
