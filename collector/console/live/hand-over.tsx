import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useId } from 'preact/hooks';
import type { WatchedSession } from '../../../shared/protocol/console/live.ts';
import { newId } from '../client/new-id.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { tell } from './words.tsx';

interface StepProps {
  readonly session: WatchedSession;
  onDone(): void;
}

/** Gives the session to somebody else, or to a queue, with a reason. Who may not take it stands there with what they lack. */
export const HandOver = ({ session, onDone }: StepProps): VNode => (
  <Step
    title={tell('give')}
    label={tell('give to')}
    options={
      <>
        <optgroup label={tell('give people')}>
          {session.others.map(({ id, name, lacks }) => (
            <option key={id} value={`agent ${id}`} disabled={lacks.length > 0}>
              {lacks.length > 0 ? `${name} – ${tell('cannot', { what: lacks.join(', ') })}` : name}
            </option>
          ))}
        </optgroup>
        {session.ticket === null && session.queues.length > 0 && (
          <optgroup label={tell('give queues')}>
            {session.queues.map(({ id, name }) => (
              <option key={id} value={`queue ${id}`}>
                {name}
              </option>
            ))}
          </optgroup>
        )}
      </>
    }
    onSend={async (chosen, reason) => {
      const [kind, ...rest] = chosen.split(' ');
      const id = rest.join(' ');
      const to = kind === 'queue' ? { queue: id } : { agent: id };
      const params = { session: session.session };
      await send('/v1/console/live/sessions/:session/hand-over', { to, reason }, { params });
      onDone();
    }}
  />
);

/** Brings somebody in beside whoever helps. */
export const BringIn = ({ session, onDone }: StepProps): VNode => (
  <Step
    title={tell('expert')}
    label={tell('expert who')}
    options={session.others.map((one) => (
      <option key={one.id} value={one.id}>
        {one.name}
      </option>
    ))}
    onSend={async (agent, reason, id) => {
      const body = { id, agent, reason };
      const params = { session: session.session };
      await send('/v1/console/live/sessions/:session/experts', body, { params });
      onDone();
    }}
  />
);

/** A person or queue and a reason, behind a line that opens. What was typed stays when it is refused. */
function Step({
  title,
  label,
  options,
  onSend,
}: {
  readonly title: string;
  readonly label: string;
  readonly options: VNode | VNode[];
  /** `id` names this try and every repetition of it. */
  onSend(chosen: string, reason: string, id: string): Promise<void>;
}): VNode {
  const chosen = useSignal('');
  const reason = useSignal('');
  const id = useSignal(newId());
  const { busy, trouble, attempt } = useAttempt();
  const field = useId();
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    await attempt(async () => {
      await onSend(chosen.value, reason.value, id.value);
      chosen.value = '';
      reason.value = '';
    });
  };
  return (
    <details>
      <summary>{title}</summary>
      <form class="stack" onSubmit={(event) => void submit(event)}>
        <label class="field" for={`${field}-who`}>
          {label}
          <select
            id={`${field}-who`}
            required
            value={chosen}
            onChange={({ currentTarget }) => {
              chosen.value = currentTarget.value;
              id.value = newId();
            }}
          >
            <option value="" />
            {options}
          </select>
        </label>
        <TextArea
          label={tell('reason')}
          text={reason}
          rows={2}
          maxLength={2_000}
          required
          onText={() => {
            id.value = newId();
          }}
        />
        <FormEnd label={title} busy={busy} trouble={trouble} plain />
      </form>
    </details>
  );
}
