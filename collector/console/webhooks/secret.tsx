import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { WebhookSecret } from '../../../shared/protocol/console/webhooks.ts';
import { me } from '../client/session.ts';
import { momentText } from '../kit/format.ts';
import { say } from '../kit/language.ts';

/** A secret, the one time it is shown. */
export function Secret({ webhook, secret, onSeen }: WebhookSecret & { readonly onSeen: () => void }): VNode {
  const copied = useSignal(false);
  const copy = async (): Promise<void> => {
    // Without https a browser gives no clipboard: the secret stands there to be selected.
    await navigator.clipboard?.writeText(secret);
    copied.value = navigator.clipboard !== undefined;
  };
  const title = say('hooks.secret', { name: webhook.name });
  return (
    <div class="notice">
      <strong>{title}</strong>
      <p>{say('hooks.secret what')}</p>
      {webhook.formerUntil !== null && (
        <p>{say('hooks.secret along', { at: momentText(webhook.formerUntil, me()?.zone ?? 'UTC') })}</p>
      )}
      <div class="row secret">
        <input class="link" readOnly value={secret} dir="ltr" aria-label={title} />
        <button type="button" onClick={() => void copy()}>
          {say(copied.value ? 'access.copied' : 'access.copy')}
        </button>
        <button type="button" class="plain" onClick={onSeen}>
          {say('hooks.seen')}
        </button>
      </div>
    </div>
  );
}
