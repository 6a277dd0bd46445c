import type { VNode } from 'preact';
import type { ConsoleNow } from '../../../shared/protocol/console/now.ts';
import { read } from '../client/request.ts';
import { may, me } from '../client/session.ts';
import { clockText } from '../kit/format.ts';
import { localeNow, say } from '../kit/language.ts';
import { Link } from '../kit/link.tsx';
import { Failure, Notice } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { Callbacks } from './callbacks.tsx';
import { Glance } from './glance.tsx';
import { LongestRunning } from './longest-running.tsx';
import { Queues } from './queues.tsx';
import { Words } from './words.tsx';

/** How often the desk is looked at while somebody looks at the page, ms. */
const EVERY = 10_000;

/** Who waits, what was promised, and what needs somebody now. */
export function TodayPage(): VNode {
  const query = new URLSearchParams({ language: localeNow() });
  const { data, error, reload } = useResource(
    localeNow(),
    (signal) => read('/v1/console/now', { query, signal }),
    { every: EVERY },
  );
  return (
    <>
      <header class="row between baseline">
        <h1>{say('today.title')}</h1>
        {data && (
          <p class="quiet small">{say('today.as of', { at: clockText(data.now.at, me()?.zone ?? 'UTC') })}</p>
        )}
      </header>
      {error && <Failure error={error} onRetry={reload} />}
      {data && data.webhooksOff > 0 && (
        <Notice title={say('today.hooks off', { n: data.webhooksOff })}>
          <Link page="set-up/webhooks">{say('today.hooks see')}</Link>
        </Notice>
      )}
      {data && <Live live={data} onDone={reload} />}
      {may('answers.read') && <Words />}
      {data && <LongestRunning now={data.now} />}
    </>
  );
}

const Live = ({ live, onDone }: { readonly live: ConsoleNow; onDone(): void }): VNode => (
  <>
    <Glance live={live} />
    <Callbacks callbacks={live.callbacks} onDone={onDone} />
    <Queues live={live} />
  </>
);
