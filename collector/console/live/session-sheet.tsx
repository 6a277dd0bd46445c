import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { WatchedSession } from '../../../shared/protocol/console/live.ts';
import { SessionBehind } from '../answers/session-behind.tsx';
import { read } from '../client/request.ts';
import { may } from '../client/session.ts';
import { localeNow, say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { SideSheet } from '../kit/side-sheet.tsx';
import { BringIn, HandOver } from './hand-over.tsx';
import { Hints } from './hints.tsx';
import { closeSession } from './session-address.ts';
import { TakeIn } from './take-in.tsx';
import { tell } from './words.tsx';

interface SheetProps {
  readonly id: string;
  /** Grows with each change of the running sessions. */
  readonly turn: number;
}

/** One session as it runs, at the side of the page. That it is looked at is written down, and its agent sees it. */
export function SessionSheet({ id, turn }: SheetProps): VNode {
  const { data, error, reload } = useResource(`${id} ${localeNow()}`, (signal) =>
    read('/v1/console/live/sessions/:session', {
      params: { session: id },
      query: new URLSearchParams({ language: localeNow() }),
      signal,
    }),
  );
  const first = useRef(turn);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn says that there is something to read
  useEffect(() => {
    if (turn !== first.current) reload();
  }, [turn]);
  return (
    <SideSheet title={tell('session')} onClose={closeSession}>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? <Session session={data} onChanged={reload} /> : !error && <p role="status">{say('loading')}</p>}
    </SideSheet>
  );
}

const Session = ({ session, onChanged }: { readonly session: WatchedSession; onChanged(): void }): VNode => {
  const runs = session.state === 'waiting' || session.state === 'with-agent';
  return (
    <>
      {!runs && <p role="status">{tell('over')}</p>}
      <SessionBehind session={session} zone={session.zone} locale={session.locale} />
      <Hints session={session} runs={runs} onSent={onChanged} />
      {runs && may('live.guide') && <HandOver session={session} onDone={onChanged} />}
      {session.state === 'with-agent' && may('live.guide') && (
        <BringIn session={session} onDone={onChanged} />
      )}
      {session.state === 'with-agent' && may('live.guide') && <TakeIn session={session} onDone={onChanged} />}
      <p class="quiet small">{tell('logged')}</p>
    </>
  );
};
