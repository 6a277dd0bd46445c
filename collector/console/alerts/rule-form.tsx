import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { AlertKind, Alerts, NewAlertRule } from '../../../shared/protocol/console/alerts.ts';
import { newId } from '../client/new-id.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { tell } from './words.ts';

const KINDS: readonly AlertKind[] = ['waits-long', 'promise-near', 'low-score', 'nobody-there'];

interface FormProps {
  readonly alerts: Alerts;
  onAdded(): void;
}

/** One more rule. What was chosen stays when it is refused. */
export function RuleForm({ alerts: { queues, skills }, onAdded }: FormProps): VNode {
  const kind = useSignal<AlertKind>('waits-long');
  const minutes = useSignal('10');
  const queue = useSignal('');
  const subject = useSignal('');
  const webhooks = useSignal(false);
  const { busy, trouble, attempt } = useAttempt();
  const isTimed = kind.value === 'waits-long' || kind.value === 'promise-near';

  const rule = (): NewAlertRule => {
    const common = { id: newId(), webhooks: webhooks.value };
    if (kind.value === 'nobody-there') {
      const [of, ...rest] = subject.value.split(' ');
      return { ...common, kind: kind.value, of: of === 'skill' ? 'skill' : 'queue', what: rest.join(' ') };
    }
    const where = queue.value === '' ? {} : { queue: queue.value };
    return kind.value === 'low-score'
      ? { ...common, kind: kind.value, ...where }
      : { ...common, kind: kind.value, minutes: Number(minutes.value), ...where };
  };
  const add = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    await attempt(async () => {
      await send('/v1/console/alert-rules', rule());
      onAdded();
    });
  };
  return (
    <form class="stack" onSubmit={(event) => void add(event)}>
      <div class="row below">
        <label class="field">
          {tell('kind')}
          <select
            value={kind}
            onChange={({ currentTarget }) => {
              kind.value = currentTarget.value as AlertKind;
            }}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {tell(`kind ${one}`)}
              </option>
            ))}
          </select>
        </label>
        {isTimed && (
          <label class="field">
            {tell(kind.value === 'waits-long' ? 'minutes' : 'minutes before')}
            <input
              required
              type="number"
              min={1}
              max={1440}
              step={1}
              value={minutes}
              onInput={({ currentTarget }) => {
                minutes.value = currentTarget.value;
              }}
            />
          </label>
        )}
        {kind.value === 'nobody-there' ? (
          <label class="field">
            {tell('of')}
            <select
              required
              value={subject}
              onChange={({ currentTarget }) => {
                subject.value = currentTarget.value;
              }}
            >
              <option value="" />
              <Choices label={tell('skills')} of="skill" choices={skills} />
              <Choices label={tell('queues')} of="queue" choices={queues} />
            </select>
          </label>
        ) : (
          <label class="field">
            {tell('queue')}
            <select
              value={queue}
              onChange={({ currentTarget }) => {
                queue.value = currentTarget.value;
              }}
            >
              <option value="">{tell('all queues')}</option>
              {queues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      <label class="radio">
        <input
          type="checkbox"
          checked={webhooks}
          onChange={({ currentTarget }) => {
            webhooks.value = currentTarget.checked;
          }}
        />
        <span>
          {tell('webhooks')} <span class="quiet small">{tell('webhooks what')}</span>
        </span>
      </label>
      <FormEnd label={tell('add')} busy={busy} trouble={trouble} />
    </form>
  );
}

const Choices = ({
  label,
  of,
  choices,
}: {
  readonly label: string;
  readonly of: 'skill' | 'queue';
  readonly choices: Alerts['queues'];
}): VNode => (
  <optgroup label={label}>
    {choices.map(({ id, name }) => (
      <option key={id} value={`${of} ${id}`}>
        {name}
      </option>
    ))}
  </optgroup>
);
