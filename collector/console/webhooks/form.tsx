import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import type {
  WebhookForm as Form,
  NewWebhook,
  Webhook,
  WebhookEvent,
  WebhookSecret,
} from '../../../shared/protocol/console/webhooks.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { say } from '../kit/language.ts';

const FORMS: readonly Form[] = ['json', 'slack', 'teams'];
const EVENTS: readonly WebhookEvent[] = [
  'answer.created',
  'answer.low-score',
  'session.ended',
  'callback.requested',
  'alert.raised',
];
const FIRST: NewWebhook = { name: '', url: '', form: 'json', events: ['answer.low-score'], words: false };

interface FormProps {
  /** Left out: a new one. */
  readonly webhook?: Webhook;
  /** With the secret when it is new. */
  onSaved(secret: WebhookSecret): void;
  onChanged?(): void;
  onCancel(): void;
}

/** A webhook as somebody sets it up or changes it. What was typed stays when it could not be saved. */
export function WebhookForm({ webhook, onSaved, onChanged, onCancel }: FormProps): VNode {
  const values = useSignal<NewWebhook>(webhook ?? FIRST);
  const { busy, trouble, attempt } = useAttempt();
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const set = (some: Partial<NewWebhook>): void => {
    values.value = { ...values.value, ...some };
  };
  const save = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    trouble.value = null;
    const { name, url, form, events, words } = values.value;
    const body = { name, url, form, events, words };
    await attempt(async () => {
      if (webhook) {
        await send('/v1/console/webhooks/:id', body, { params: { id: webhook.id } });
        onChanged?.();
      } else onSaved(await send('/v1/console/webhooks', body));
    });
  };
  const { name, url, form, events, words } = values.value;
  return (
    <form class="stack webhook-form" onSubmit={(event) => void save(event)}>
      <h3>{say(webhook ? 'hooks.change' : 'hooks.add')}</h3>
      <label class="field">
        {say('hooks.name')}
        <input
          ref={first}
          required
          maxLength={80}
          value={name}
          onInput={({ currentTarget }) => set({ name: currentTarget.value })}
        />
      </label>
      <label class="field">
        {say('hooks.url')}
        <input
          required
          type="url"
          dir="ltr"
          maxLength={500}
          placeholder="https://"
          aria-describedby={`${id}url`}
          value={url}
          onInput={({ currentTarget }) => set({ url: currentTarget.value })}
        />
        <span id={`${id}url`} class="small">
          {say('hooks.url what')}
        </span>
      </label>
      <label class="field">
        {say('hooks.form')}
        <select value={form} onChange={({ currentTarget }) => set({ form: currentTarget.value as Form })}>
          {FORMS.map((one) => (
            <option key={one} value={one}>
              {say(`hooks.form ${one}`)}
            </option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend>{say('hooks.events')}</legend>
        {EVENTS.map((one) => (
          <label key={one} class="radio">
            <input
              type="checkbox"
              checked={events.includes(one)}
              onChange={({ currentTarget: { checked } }) =>
                set({ events: checked ? [...events, one] : events.filter((other) => other !== one) })
              }
            />
            {say(`hooks.${one}`)}
          </label>
        ))}
      </fieldset>
      <div>
        <label class="radio">
          <input
            type="checkbox"
            checked={words}
            aria-describedby={`${id}words`}
            onChange={({ currentTarget: { checked } }) => set({ words: checked })}
          />
          {say('hooks.words')}
        </label>
        <p id={`${id}words`} class="quiet small">
          {say('hooks.words what')}
        </p>
      </div>
      <FormEnd
        label={say(webhook ? 'hooks.save' : 'hooks.create')}
        busy={busy}
        trouble={trouble}
        cannot={events.length === 0}
      >
        <button type="button" onClick={onCancel}>
          {say('hooks.cancel')}
        </button>
      </FormEnd>
    </form>
  );
}
