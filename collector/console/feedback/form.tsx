import { type Signal, useSignal, useSignalEffect } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { Feedback } from '../../../shared/protocol/console/feedback.ts';
import { newId } from '../client/new-id.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { PersonField } from './person-field.tsx';
import { tell } from './words.tsx';

const STEPS = ['strength', 'observed', 'validated', 'identified'] as const;
type Step = (typeof STEPS)[number];

const EMPTY: Readonly<Record<Step, string>> = { strength: '', observed: '', validated: '', identified: '' };

interface FormProps {
  readonly people: Feedback['people'];
  readonly chosen: Signal<string>;
  onSent(): void;
}

/** A note in its four steps, each with how it is done beside it. What was typed stays when it could not be sent. */
export function NoteForm({ people, chosen, onSent }: FormProps): VNode {
  const said = useSignal(EMPTY);
  const day = useSignal('');
  const id = useSignal(newId());
  const told = useSignal('');
  const { busy, trouble, attempt } = useAttempt();
  const changed = (): void => {
    // Other words, or to somebody else, under an id that may have been kept would be refused.
    id.value = newId();
    trouble.value = null;
    told.value = '';
  };
  useSignalEffect(() => {
    if (chosen.value !== '') changed();
  });
  const write = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const { strength, observed, identified } = said.value;
    const isWhole = [strength, observed, identified].every((text) => text.trim() !== '');
    trouble.value = isWhole ? null : tell('missing');
    if (!isWhole) return;
    const agent = chosen.value;
    await attempt(async () => {
      const body = { id: id.value, agent, ...said.value, followUp: day.value || null };
      await send('/v1/console/feedback', body);
      said.value = EMPTY;
      day.value = '';
      changed();
      told.value = tell('sent', { name: people.find((one) => one.id === agent)?.name ?? agent });
      onSent();
    });
  };
  return (
    <section class="card" aria-labelledby="write">
      <form class="stack" noValidate onSubmit={(event) => void write(event)}>
        <h2 id="write">{tell('write')}</h2>
        <PersonField label={tell('who')} people={people} chosen={chosen} />
        {STEPS.map((step) => (
          <StepField
            key={step}
            step={step}
            text={said.value[step]}
            onText={(text) => {
              said.value = { ...said.value, [step]: text };
              changed();
            }}
          />
        ))}
        <label class="field">
          {tell('follow.day')}
          <input
            type="date"
            value={day}
            onInput={({ currentTarget }) => {
              day.value = currentTarget.value;
              changed();
            }}
          />
        </label>
        <FormEnd label={tell('send')} busy={busy} trouble={trouble} told={told} />
      </form>
    </section>
  );
}

function StepField({
  step,
  text,
  onText,
}: {
  readonly step: Step;
  readonly text: string;
  onText(text: string): void;
}): VNode {
  const help = useId();
  return (
    <div class="stack tight">
      <TextArea label={tell(step)} text={text} onText={onText} rows={2} describedBy={help} />
      <p class="quiet small" id={help}>
        {tell(`${step}.how`)}
      </p>
    </div>
  );
}
