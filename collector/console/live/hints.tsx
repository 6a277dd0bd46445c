import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { WatchedSession } from '../../../shared/protocol/console/live.ts';
import { newId } from '../client/new-id.ts';
import { send } from '../client/request.ts';
import { may } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { clockText } from '../kit/format.ts';
import { TextArea } from '../kit/text-area.tsx';
import { tell } from './words.tsx';

interface HintsProps {
  readonly session: WatchedSession;
  readonly runs: boolean;
  onSent(): void;
}

/** What leads wrote to whoever helps, and a field for more. What was typed stays when it could not be sent. */
export function Hints({ session: { session, hints, zone }, runs, onSent }: HintsProps): VNode {
  return (
    <section class="stack" aria-label={tell('hints')}>
      <h3>{tell('hints')}</h3>
      <ul class="plain-list">
        {hints.map(({ id, at, by, words, brought, learning, seen }) => (
          <li key={id}>
            {brought != null && <p>{tell('brought', { name: brought })}</p>}
            {learning != null && (
              <p>{tell('learn n', { n: learning.n, at: clockText(learning.until, zone) })}</p>
            )}
            <p dir="auto">{words}</p>
            <p class="quiet small">
              <bdi>{by}</bdi>, {clockText(at, zone)} ·{' '}
              {seen === null
                ? tell('hint.unseen')
                : tell('hint.seen', { name: seen.by, at: clockText(seen.at, zone) })}
            </p>
          </li>
        ))}
      </ul>
      {runs && may('live.guide') && <HintForm session={session} onSent={onSent} />}
    </section>
  );
}

function HintForm({ session, onSent }: { readonly session: string; onSent(): void }): VNode {
  const words = useSignal('');
  const id = useSignal(newId());
  const { busy, trouble, attempt } = useAttempt();
  const sendHint = async (event: Event): Promise<void> => {
    event.preventDefault();
    await attempt(async () => {
      const body = { id: id.value, words: words.value };
      await send('/v1/console/live/sessions/:session/hints', body, { params: { session } });
      words.value = '';
      id.value = newId();
      onSent();
    });
  };
  return (
    <form class="stack" onSubmit={(event) => void sendHint(event)}>
      <TextArea
        label={tell('hint.words')}
        text={words}
        maxLength={2_000}
        required
        onText={() => {
          // Other words under an id that may have been kept would be refused.
          id.value = newId();
          trouble.value = null;
        }}
      />
      <p class="quiet small">{tell('hint.what')}</p>
      <FormEnd label={tell('hint.send')} busy={busy} trouble={trouble} />
    </form>
  );
}
