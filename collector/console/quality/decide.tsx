import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { Review } from '../../../shared/protocol/quality.ts';
import type { Marks } from '../../../shared/quality/criteria.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { MarkChoices } from './marks.tsx';
import { tell } from './words.tsx';

/** A second person's word on an appeal: it stays, or these marks take its place. */
export function Decide({ review, onDecided }: { readonly review: Review; onDecided(): void }): VNode {
  const { id, lines } = review;
  const changes = useSignal(false);
  const marks = useSignal<Marks>(Object.fromEntries(lines.map((line) => [line.id, line.mark])));
  const words = useSignal('');
  const { busy, trouble, attempt } = useAttempt();

  const decide = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    trouble.value = words.value.trim() === '' ? tell('decide.missing') : null;
    if (trouble.value !== null) return;
    await attempt(async () => {
      const decision = { marks: changes.value ? { ...marks.value } : null, words: words.value };
      await send('/v1/console/quality/reviews/:id/decision', decision, { params: { id } });
      onDecided();
    });
  };

  return (
    <form class="handle stack" aria-label={tell('decide')} onSubmit={(event) => void decide(event)}>
      <h3>{tell('decide')}</h3>
      <p class="quiet small">{tell('decide.what')}</p>
      <fieldset class="stack">
        <legend class="unseen">{tell('decide')}</legend>
        {([false, true] as const).map((choice) => (
          <label key={String(choice)} class="radio">
            <input
              type="radio"
              name="decision"
              checked={changes.value === choice}
              onChange={() => {
                changes.value = choice;
              }}
            />
            {tell(choice ? 'decide.change' : 'decide.keep')}
          </label>
        ))}
      </fieldset>
      {changes.value && (
        <MarkChoices
          criteria={lines.map((line) => ({ ...line, help: '' }))}
          marks={marks.value}
          onMark={(criterion, mark) => {
            marks.value = { ...marks.value, [criterion]: mark };
          }}
        />
      )}
      <TextArea label={tell('decide.words')} text={words} />
      <FormEnd label={tell('decide.send')} busy={busy} trouble={trouble} />
    </form>
  );
}
