import type { VNode } from 'preact';
import type { ConsoleAccess } from '../../../shared/protocol/console/access.ts';
import { send } from '../client/request.ts';
import { may, me } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { agoText, momentText } from '../kit/format.ts';
import { say } from '../kit/language.ts';

type Session = ConsoleAccess['sessions'][number];

interface SessionsProps {
  readonly sessions: readonly Session[];
  onEnded(): void;
}

/** Every session that lives, with the way to end it. */
export function Sessions({ sessions, onEnded }: SessionsProps): VNode {
  const { trouble, attempt } = useAttempt();
  const end = async (what: { session: string } | { person: string }): Promise<void> => {
    await attempt(async () => {
      await send('/v1/console/sessions', what);
      onEnded();
    });
  };
  return (
    <section class="card stack" aria-labelledby="sessions">
      <h2 id="sessions">{say(may('access.manage') ? 'access.sessions' : 'access.own')}</h2>
      <p class="quiet">{say('access.what')}</p>
      <ul class="plain-list">
        {sessions.map((session) => (
          <Line key={session.id} session={session} onEnd={() => void end({ session: session.id })} />
        ))}
      </ul>
      <div class="row">
        <button type="button" onClick={() => void end({ person: me()?.id ?? '' })}>
          {say('access.end all')}
        </button>
        <Trouble text={trouble} />
      </div>
    </section>
  );
}

function Line({ session, onEnd }: { readonly session: Session; onEnd(): void }): VNode {
  const { person, device, way, invitedBy, createdAt, usedAt, current } = session;
  const browser = device ?? say('access.browser none');
  const zone = me()?.zone ?? 'UTC';
  return (
    <li class="apart">
      <div>
        <strong>
          <bdi>{person.name}</bdi>
        </strong>
        {' · '}
        <bdi>{browser}</bdi>
        {current && <span class="quiet"> ({say('access.this')})</span>}
        <p class="quiet small">
          {say('access.since', {
            at: momentText(createdAt, zone),
            way: invitedBy ? say('access.invited', { name: invitedBy.name }) : say(`access.way ${way}`),
          })}{' '}
          <span title={momentText(usedAt, zone)}>
            {say('access.used', { ago: agoText(usedAt, Date.now()) })}
          </span>
        </p>
      </div>
      <button
        type="button"
        aria-label={say('access.end one', { name: person.name, browser })}
        onClick={onEnd}
      >
        {say('access.end')}
      </button>
    </li>
  );
}
