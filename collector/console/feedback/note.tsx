import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { FeedbackNote } from '../../../shared/protocol/console/feedback.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { dayText } from '../kit/day.ts';
import { FormEnd, Trouble } from '../kit/form-end.tsx';
import { momentText } from '../kit/format.ts';
import { TextArea } from '../kit/text-area.tsx';
import { tell } from './words.tsx';

interface NoteProps {
  readonly note: FeedbackNote;
  readonly zone: string;
  onChanged(): void;
}

/** One note as its two people see it. */
export function Note({ note, zone, onChanged }: NoteProps): VNode {
  const { kind, at, author, agent, mine, strength, observed, validated, identified } = note;
  const { customer, followUp, doneAt, readAt, answer } = note;
  return (
    <li class="stack">
      <p class="quiet small">
        {tell(mine ? 'to' : 'by', { name: mine ? agent.name : author.name, at: momentText(at, zone) })}{' '}
        {kind === 'praise' && <span class="badge">{tell('praise')}</span>}
      </p>
      {customer !== null && <Part title={tell('customer')} text={customer} />}
      {kind === 'praise' ? (
        <p class="words" dir="auto">
          {strength}
        </p>
      ) : (
        <>
          <Part title={tell('strength')} text={strength} />
          <Part title={tell('observed')} text={observed} />
          {validated !== '' && <Part title={tell('validated')} text={validated} />}
          <Part title={tell('identified')} text={identified} />
        </>
      )}
      {answer && <Part title={tell('answered', { at: momentText(answer.at, zone) })} text={answer.text} />}
      <p class="quiet small">
        {readAt === null ? tell('unread') : tell('read.at', { at: momentText(readAt, zone) })}
        {followUp !== null &&
          ` · ${doneAt === null ? tell('follow', { day: dayText(followUp) }) : tell('follow.done', { at: momentText(doneAt, zone) })}`}
      </p>
      {mine ? (
        <AuthorSteps note={note} onChanged={onChanged} />
      ) : (
        <ReaderSteps note={note} onChanged={onChanged} />
      )}
    </li>
  );
}

const Part = ({ title, text }: { readonly title: string; readonly text: string }): VNode => (
  <div>
    <p class="quiet small">{title}</p>
    <p class="words" dir="auto">
      {text}
    </p>
  </div>
);

/** Its author says that it was looked at again, or takes it back. */
function AuthorSteps({ note, onChanged }: Omit<NoteProps, 'zone'>): VNode {
  const { id, followUp, doneAt } = note;
  const { busy, trouble, attempt } = useAttempt();
  const ask = (work: () => Promise<unknown>): Promise<void> =>
    attempt(async () => {
      await work();
      onChanged();
    });
  return (
    <div class="row">
      {followUp !== null && doneAt === null && (
        <button
          type="button"
          disabled={busy}
          onClick={() =>
            void ask(() =>
              send('/v1/console/feedback/:id/follow-up', { day: followUp, done: true }, { params: { id } }),
            )
          }
        >
          {tell('follow.mark')}
        </button>
      )}
      <button
        type="button"
        class="plain"
        disabled={busy}
        onClick={() => void ask(() => send('/v1/console/feedback/:id/remove', null, { params: { id } }))}
      >
        {tell('remove')}
      </button>
      <Trouble text={trouble} />
    </div>
  );
}

/** The one it is for says that they read it, and what they think. */
function ReaderSteps({ note: { id, readAt }, onChanged }: Omit<NoteProps, 'zone'>): VNode {
  const text = useSignal('');
  const { busy, trouble, attempt } = useAttempt();
  const answer = (said: string): Promise<void> =>
    attempt(async () => {
      await send('/v1/console/feedback/:id/answer', { text: said }, { params: { id } });
      text.value = '';
      onChanged();
    });
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.value.trim() !== '') void answer(text.value);
      }}
    >
      <TextArea label={tell('answer')} text={text} rows={2} required />
      <FormEnd label={tell('answer.send')} busy={busy} trouble={trouble} plain>
        {readAt === null && (
          <button type="button" disabled={busy} onClick={() => void answer('')}>
            {tell('read')}
          </button>
        )}
      </FormEnd>
    </form>
  );
}
