import type { VNode } from 'preact';
import type { CallbackRequest } from '../../../shared/protocol/console/now.ts';
import { send } from '../client/request.ts';
import { may, me } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { agoText, languageText, momentText } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';

interface CallbacksProps {
  readonly callbacks: readonly CallbackRequest[];
  onDone(): void;
}

/** Customers who asked to be called after a low score; not there when nobody did. */
export function Callbacks({ callbacks, onDone }: CallbacksProps): VNode | null {
  if (callbacks.length === 0) return null;
  return (
    <section class="card callbacks" aria-labelledby="callbacks">
      <h2 id="callbacks">
        <Icon name="phone" /> {say('callbacks.title', { n: callbacks.length })}
      </h2>
      <ul>
        {callbacks.map((request) => (
          <Request key={request.id} request={request} onDone={onDone} />
        ))}
      </ul>
    </section>
  );
}

function Request({
  request: { id, at, to, queue, ticket, locale },
  onDone,
}: {
  readonly request: CallbackRequest;
  onDone(): void;
}): VNode {
  const { trouble, attempt } = useAttempt();
  const done = async (): Promise<void> => {
    await attempt(async () => {
      await send('/v1/console/callbacks/:id/done', null, { params: { id } });
      onDone();
    });
  };
  return (
    <li class="row between">
      <span>
        <time dateTime={new Date(at).toISOString()} title={momentText(at, me()?.zone ?? 'UTC')}>
          {agoText(at, Date.now())}
        </time>
        {' · '}
        <bdi>{queue}</bdi>
        {' · '}
        {languageText(locale)}
        {' · '}
        {say(`callbacks.to ${to}`)}
        {trouble.value !== null && (
          <span class="trouble" role="alert">
            {' '}
            {trouble}
          </span>
        )}
      </span>
      <span class="row">
        {ticket && <span>{say('sheet.ticket', { id: ticket.id })}</span>}
        {may('answers.handle') && (
          <button type="button" onClick={() => void done()}>
            {say('callbacks.done')}
          </button>
        )}
      </span>
    </li>
  );
}
