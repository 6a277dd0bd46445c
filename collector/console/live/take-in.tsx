import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { WatchedSession } from '../../../shared/protocol/console/live.ts';
import { newId } from '../client/new-id.ts';
import { send } from '../client/request.ts';
import { me } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { clockText } from '../kit/format.ts';
import { localeNow } from '../kit/language.ts';
import { TextArea } from '../kit/text-area.tsx';
import { tell } from './words.tsx';

const MINUTES = [15, 30, 60, 120] as const;

interface TakeInProps {
  readonly session: WatchedSession;
  onDone(): void;
}

/** Takes colleagues into the session, to learn, and ends it. What was typed stays when it is refused. */
export function TakeIn({
  session: { session, others, helped, listening, zone },
  onDone,
}: TakeInProps): VNode {
  const chosen = useSignal<readonly string[]>([]);
  const minutes = useSignal<number>(30);
  const words = useSignal('');
  const { busy, trouble, attempt } = useAttempt();
  const params = { session };
  const take = async (event: Event): Promise<void> => {
    event.preventDefault();
    await attempt(async () => {
      const body = { id: newId(), agents: [...chosen.value], minutes: minutes.value, words: words.value };
      await send('/v1/console/live/sessions/:session/listeners', body, { params });
      chosen.value = [];
      words.value = '';
      onDone();
    });
  };
  const end = (): Promise<void> =>
    attempt(async () => {
      await send('/v1/console/live/sessions/:session/listeners/end', null, { params });
      onDone();
    });
  return (
    <>
      {listening && (
        <div class="row between" role="status">
          <p>
            {tell('learn now', {
              names: new Intl.ListFormat(localeNow()).format(listening.names),
              at: clockText(listening.until, zone),
            })}
          </p>
          <button type="button" disabled={busy} onClick={() => void end()}>
            {tell('learn end')}
          </button>
        </div>
      )}
      <details>
        <summary>{tell('learn')}</summary>
        <form class="stack" onSubmit={(event) => void take(event)}>
          <p class="quiet small">{tell('learn what')}</p>
          <fieldset class="stack tight">
            <legend>{tell('learn who')}</legend>
            {others
              .filter(({ id, name }) => id !== me()?.id && !helped.includes(name))
              .map(({ id, name }, i) => (
                <label key={id} class="radio">
                  <input
                    type="checkbox"
                    required={i === 0 && chosen.value.length === 0}
                    checked={chosen.value.includes(id)}
                    onChange={({ currentTarget: { checked } }) => {
                      chosen.value = checked
                        ? [...chosen.value, id]
                        : chosen.value.filter((one) => one !== id);
                    }}
                  />
                  {name}
                </label>
              ))}
          </fieldset>
          <label class="field">
            {tell('learn for')}
            <select
              value={minutes}
              onChange={({ currentTarget }) => {
                minutes.value = Number(currentTarget.value);
              }}
            >
              {MINUTES.map((n) => (
                <option key={n} value={n}>
                  {tell('learn minutes', { n })}
                </option>
              ))}
            </select>
          </label>
          <TextArea label={tell('learn words')} text={words} rows={2} maxLength={2_000} required />
          <FormEnd label={tell('learn')} busy={busy} trouble={trouble} plain />
        </form>
      </details>
    </>
  );
}
