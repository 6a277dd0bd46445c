import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { Pulse, PulseQuestion } from '../../../shared/protocol/console/pulse.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { dayText } from '../kit/day.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { numberText } from '../kit/format.ts';
import { tell } from './words.tsx';

type Round = Pulse['open'][number];

/** An open round, or that the reader has answered it. */
export function RoundForm({ round, onSent }: { readonly round: Round; onSent(): void }): VNode {
  const { survey, from, to, said, questions } = round;
  const answers = useSignal<Partial<Record<PulseQuestion, number>>>({});
  const { busy, trouble, attempt } = useAttempt();
  const answer = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const isWhole = questions.every((id) => answers.value[id] !== undefined);
    trouble.value = isWhole ? null : tell('missing');
    if (!isWhole) return;
    await attempt(async () => {
      await send('/v1/console/pulse', { survey, from, answers: answers.value });
      onSent();
    });
  };
  return (
    <section class="card stack" aria-labelledby={survey}>
      <h2 id={survey}>{tell(survey)}</h2>
      <p role="status">
        {said && `${tell('said')} `}
        <span class="quiet small">{tell('until', { day: dayText(to) })}</span>
      </p>
      {!said && (
        <form class="stack" noValidate onSubmit={(event) => void answer(event)}>
          <p class="quiet small">{tell('scale')}</p>
          {questions.map((id) => (
            <fieldset key={id} class="marks">
              <legend>{tell(id)}</legend>
              <div class="row">
                {[1, 2, 3, 4, 5].map((value) => (
                  <label key={value} class="radio">
                    <input
                      type="radio"
                      name={`${survey} ${id}`}
                      checked={answers.value[id] === value}
                      onChange={() => {
                        answers.value = { ...answers.value, [id]: value };
                        trouble.value = null;
                      }}
                    />
                    {numberText(value)}
                    {(value === 1 || value === 5) && <span class="unseen">{tell(`scale.${value}`)}</span>}
                  </label>
                ))}
              </div>
            </fieldset>
          ))}
          <FormEnd label={tell('send')} busy={busy} trouble={trouble} />
        </form>
      )}
    </section>
  );
}
