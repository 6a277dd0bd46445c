import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { addDays, dayOf } from '../../../shared/time/periods.ts';
import { newId } from '../client/new-id.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { tell } from './words.tsx';

/** Days and how many cases there is time for; how they are drawn is nobody's choice. */
export function Draw({ zone, onDrawn }: { readonly zone: string; onDrawn(): void }): VNode {
  const today = dayOf(Date.now(), zone);
  const from = useSignal(addDays(today, -29));
  const to = useSignal(today);
  const size = useSignal('12');
  const { busy, trouble, attempt } = useAttempt();

  const draw = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    await attempt(async () => {
      const wish = { id: newId(), from: from.value, to: to.value, size: Number(size.value) };
      await send('/v1/console/quality/samples', wish);
      onDrawn();
    });
  };

  return (
    <form class="row below" onSubmit={(event) => void draw(event)}>
      <label class="field">
        {tell('draw.from')}
        <input
          type="date"
          required
          max={to}
          value={from}
          onInput={({ currentTarget }) => {
            from.value = currentTarget.value;
          }}
        />
      </label>
      <label class="field">
        {tell('draw.to')}
        <input
          type="date"
          required
          min={from}
          value={to}
          onInput={({ currentTarget }) => {
            to.value = currentTarget.value;
          }}
        />
      </label>
      <label class="field">
        {tell('draw.size')}
        <input
          type="number"
          required
          min={1}
          max={200}
          value={size}
          onInput={({ currentTarget }) => {
            size.value = currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="primary" disabled={busy}>
        {tell('draw')}
      </button>
      <Trouble text={trouble} />
    </form>
  );
}
