import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { Pulse } from '../../../shared/protocol/console/pulse.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { dayText } from '../kit/day.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { tell } from './words.tsx';

/** A place for ideas and wishes, told together and of nobody. */
export function Ideas({ pulse: { ideas, least } }: { readonly pulse: Pulse }): VNode {
  const text = useSignal('');
  const told = useSignal('');
  const { busy, trouble, attempt } = useAttempt();
  const sayIdea = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    if (text.value.trim() === '') return;
    await attempt(async () => {
      await send('/v1/console/pulse/ideas', { text: text.value });
      text.value = '';
      told.value = tell('idea.kept');
    });
  };
  return (
    <section class="card stack" aria-labelledby="ideas">
      <h2 id="ideas">{tell('ideas')}</h2>
      <p class="quiet">{tell('ideas.what', { least })}</p>
      <form class="stack" onSubmit={(event) => void sayIdea(event)}>
        <TextArea
          label={tell('idea')}
          text={text}
          maxLength={2_000}
          required
          onText={() => {
            trouble.value = null;
            told.value = '';
          }}
        />
        <FormEnd label={tell('idea.send')} busy={busy} trouble={trouble} told={told} plain />
      </form>
      {ideas.length === 0 && <p class="quiet">{tell('ideas.none')}</p>}
      {ideas.map(({ to, texts }) => (
        <div key={to} class="stack">
          <h3>{tell('ideas.to', { day: dayText(to) })}</h3>
          <ul class="plain-list">
            {texts.map((said) => (
              <li key={said} class="words" dir="auto">
                {said}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
