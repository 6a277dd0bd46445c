import type { VNode } from 'preact';
import { SessionBehind } from '../answers/session-behind.tsx';
import { read } from '../client/request.ts';
import { clockText } from '../kit/format.ts';
import { localeNow, say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { tell, Worded } from './words.tsx';

/** How often it is read again while somebody looks, ms. */
const EVERY = 5_000;

/** The running sessions one was taken into to learn, to read along. */
export const LearningPage = (): VNode => <Worded>{() => <Sessions />}</Worded>;

function Sessions(): VNode {
  const { data, error, reload } = useResource(
    localeNow(),
    (signal) =>
      read('/v1/console/learning', { query: new URLSearchParams({ language: localeNow() }), signal }),
    { every: EVERY },
  );
  return (
    <>
      <header class="stack tight">
        <h1>{say('nav.learning')}</h1>
        <p class="quiet">{tell('listen what')}</p>
      </header>
      {error && <Failure error={error} onRetry={reload} />}
      {data?.sessions.length === 0 && <p class="card quiet">{tell('listen none')}</p>}
      {data?.sessions.map((session) => (
        <section key={session.session} class="card stack" aria-label={session.queue}>
          <h2>{session.queue}</h2>
          <p>{tell('listen by', { name: session.by, at: clockText(session.until, data.zone) })}</p>
          <p dir="auto">{session.words}</p>
          <SessionBehind session={session} zone={data.zone} locale={session.locale} />
        </section>
      ))}
    </>
  );
}
