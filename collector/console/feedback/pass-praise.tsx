import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { newId } from '../client/new-id.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { listText } from '../routing/names.ts';
import { tell, Worded } from './words.tsx';

/** Passes a customer's praise on to whoever helped, with a word of one's own. */
export const PassPraise = ({ answer }: { readonly answer: string }): VNode => (
  <Worded>{() => <Form answer={answer} />}</Worded>
);

function Form({ answer }: { readonly answer: string }): VNode {
  const words = useSignal('');
  const id = useSignal(newId());
  const told = useSignal('');
  const { busy, trouble, attempt } = useAttempt();
  const pass = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    await attempt(async () => {
      const { to } = await send(
        '/v1/console/answers/:id/praise',
        { id: id.value, words: words.value },
        { params: { id: answer } },
      );
      words.value = '';
      id.value = newId();
      told.value = tell('pass.done', { names: listText(to) });
    });
  };
  return (
    <details class="drawn">
      <summary>{tell('pass')}</summary>
      <form class="stack" onSubmit={(event) => void pass(event)}>
        <TextArea
          label={tell('pass.words')}
          text={words}
          rows={2}
          required
          onText={() => {
            id.value = newId();
            trouble.value = null;
            told.value = '';
          }}
        />
        <FormEnd label={tell('pass.send')} busy={busy} trouble={trouble} told={told} plain />
      </form>
    </details>
  );
}
