import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { AnswerLine } from '../../../shared/protocol/console/answers.ts';
import type { SetHandling } from '../../../shared/protocol/console/handling.ts';
import { send } from '../client/request.ts';
import { may } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { momentText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { TextArea } from '../kit/text-area.tsx';
import { HandlingBadge } from './handling-badge.tsx';

interface HandleProps {
  readonly answer: AnswerLine;
  readonly zone: string;
  onHandled(): void;
}

/** What becomes of the answer: with me, done with a note, or open again. What was typed stays when it could not be sent. */
export function HandleAnswer({ answer, zone, onHandled }: HandleProps): VNode | null {
  const { id, handling } = answer;
  const note = useSignal(handling.note ?? '');
  const { busy, trouble, attempt } = useAttempt();
  if (!may('answers.handle')) return null;

  const set = async (state: SetHandling['state']): Promise<void> => {
    await attempt(async () => {
      const written = note.value.trim();
      await send('/v1/console/answers/:id/handling', { state, note: written }, { params: { id } });
      onHandled();
    });
  };

  return (
    <section class="handle stack" aria-label={say('handle.title')}>
      <div class="row between">
        <h3>{say('handle.title')}</h3>
        <HandlingBadge answer={{ ...answer, low: true }} zone={zone} />
      </div>
      {handling.changedAt !== null && (
        <p class="quiet small">{say('handle.changed', { at: momentText(handling.changedAt, zone) })}</p>
      )}
      <TextArea label={say('handle.note')} text={note} maxLength={2_000} />
      <Trouble text={trouble} />
      <div class="row">
        {!(handling.state === 'with' && handling.mine) && (
          <button type="button" disabled={busy} onClick={() => void set('with')}>
            {say('handle.with me')}
          </button>
        )}
        <button type="button" class="primary" disabled={busy} onClick={() => void set('done')}>
          {say(handling.state === 'done' ? 'handle.save' : 'handle.done')}
        </button>
        {handling.state !== 'new' && (
          <button type="button" class="plain" disabled={busy} onClick={() => void set('new')}>
            {say('handle.reopen')}
          </button>
        )}
      </div>
    </section>
  );
}
