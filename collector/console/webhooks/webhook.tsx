import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Delivery, Webhook, WebhookSecret } from '../../../shared/protocol/console/webhooks.ts';
import { send } from '../client/request.ts';
import { me } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { momentText } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';
import { WebhookForm } from './form.tsx';

interface CardProps {
  readonly webhook: Webhook;
  onChanged(): void;
  onSecret(secret: WebhookSecret): void;
}

/** One webhook: where it leads, what it is told, how it goes, and what can be done with it. */
export function WebhookCard({ webhook, onChanged, onSecret }: CardProps): VNode {
  const editing = useSignal(false);
  const close = (): void => {
    editing.value = false;
  };
  const { name, url, form, events, words, state, failingSince, formerUntil } = webhook;
  const zone = me()?.zone ?? 'UTC';
  if (editing.value) {
    return (
      <li>
        <WebhookForm
          webhook={webhook}
          onSaved={onSecret}
          onChanged={() => {
            close();
            onChanged();
          }}
          onCancel={close}
        />
      </li>
    );
  }
  return (
    <li class="stack webhook">
      <div class="row between">
        <h3>
          <bdi>{name}</bdi>
        </h3>
        <span class="hook-state" data-state={state}>
          <Icon name={state === 'on' ? 'check' : state === 'off' ? 'close' : 'waits'} />
          {say(`hooks.state ${state}`)}
        </span>
      </div>
      <p class="small address">
        <bdi dir="ltr">{url}</bdi>
      </p>
      <p class="quiet small">
        {[
          say(`hooks.form ${form}`),
          ...events.map((event) => say(`hooks.${event}`)),
          say(words ? 'hooks.with words' : 'hooks.without words'),
        ].join(' · ')}
      </p>
      {state === 'off' && <p class="trouble">{say('hooks.off what')}</p>}
      {failingSince !== null && state !== 'off' && (
        <p class="trouble">{say('hooks.failing', { at: momentText(failingSince, zone) })}</p>
      )}
      {formerUntil !== null && formerUntil > Date.now() && (
        <p class="quiet small">{say('hooks.secret along', { at: momentText(formerUntil, zone) })}</p>
      )}
      <Actions
        webhook={webhook}
        onChanged={onChanged}
        onSecret={onSecret}
        onEdit={() => {
          editing.value = true;
        }}
      />
    </li>
  );
}

function Actions({ webhook, onChanged, onSecret, onEdit }: CardProps & { onEdit(): void }): VNode {
  const { id, name, state } = webhook;
  const sure = useSignal(false);
  const { busy, trouble, attempt } = useAttempt();
  const tested = useSignal<Delivery | null>(null);
  const params = { id };
  const does = (what: () => Promise<unknown>) => async (): Promise<void> => {
    tested.value = null;
    await attempt(what);
  };
  const test = does(async () => {
    tested.value = await send('/v1/console/webhooks/:id/test', null, { params });
    onChanged();
  });
  const set = does(async () => {
    await send('/v1/console/webhooks/:id', { state: state === 'on' ? 'paused' : 'on' }, { params });
    onChanged();
  });
  const renew = does(async () => onSecret(await send('/v1/console/webhooks/:id/secret', null, { params })));
  const remove = does(async () => {
    await send('/v1/console/webhooks/:id/remove', null, { params });
    onChanged();
  });
  const button = (
    key: 'hooks.test' | 'hooks.change' | 'hooks.pause' | 'hooks.resume' | 'hooks.renew',
    what: () => void,
  ): VNode => (
    <button
      type="button"
      disabled={busy}
      aria-label={say('hooks.do', { what: say(key), name })}
      onClick={what}
    >
      {say(key)}
    </button>
  );
  return (
    <>
      <div class="row">
        {button('hooks.test', () => void test())}
        {button('hooks.change', onEdit)}
        {button(state === 'on' ? 'hooks.pause' : 'hooks.resume', () => void set())}
        {button('hooks.renew', () => void renew())}
        <button
          type="button"
          class="plain"
          aria-label={say('hooks.do', { what: say('hooks.remove'), name })}
          aria-expanded={sure.value}
          onClick={() => {
            sure.value = !sure.value;
          }}
        >
          {say('hooks.remove')}
        </button>
      </div>
      {sure.value && (
        <div class="row">
          <span>{say('hooks.remove sure', { name })}</span>
          <button type="button" disabled={busy} onClick={() => void remove()}>
            {say('hooks.remove')}
          </button>
          <button
            type="button"
            class="plain"
            onClick={() => {
              sure.value = false;
            }}
          >
            {say('hooks.cancel')}
          </button>
        </div>
      )}
      <p role="status" class="small">
        {tested.value && resultOf(tested.value)}
      </p>
      <Trouble text={trouble} />
    </>
  );
}

function resultOf({ state, status, ms, reply }: Delivery): string {
  if (state === 'sent') return say('hooks.test sent', { status: status ?? '', ms: ms ?? 0 });
  return say('hooks.test failed', { reply: [status, reply].filter((part) => part !== null).join(' ') });
}
