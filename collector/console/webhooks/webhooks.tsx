import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { WebhookSecret } from '../../../shared/protocol/console/webhooks.ts';
import { read } from '../client/request.ts';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { Deliveries } from './deliveries.tsx';
import { WebhookForm } from './form.tsx';
import { Secret } from './secret.tsx';
import { WebhookCard } from './webhook.tsx';

/** How often it is looked at while somebody looks at the page, ms. */
const EVERY = 10_000;

/** The programs that are told what happens, and what became of each message. */
export function Webhooks(): VNode {
  const adding = useSignal(false);
  const told = useSignal<WebhookSecret | null>(null);
  // Counts up with whatever was done here, so that the list of deliveries is read again.
  const turn = useSignal(0);
  const { data, error, reload } = useResource(
    'webhooks',
    (signal) => read('/v1/console/webhooks', { signal }),
    {
      every: EVERY,
    },
  );
  const changed = (): void => {
    turn.value += 1;
    reload();
  };
  const made = (secret: WebhookSecret): void => {
    told.value = secret;
    adding.value = false;
    changed();
  };
  return (
    <>
      {error && <Failure error={error} onRetry={reload} />}
      <section class="card stack" aria-labelledby="webhooks">
        <h2 id="webhooks">{say('hooks.title')}</h2>
        <p class="quiet">{say('hooks.what')}</p>
        <div role="status">
          {told.value && (
            <Secret
              {...told.value}
              onSeen={() => {
                told.value = null;
              }}
            />
          )}
        </div>
        {data && data.webhooks.length === 0 && !adding.value && <p>{say('hooks.none')}</p>}
        <ul class="plain-list">
          {data?.webhooks.map((webhook) => (
            <WebhookCard key={webhook.id} webhook={webhook} onChanged={changed} onSecret={made} />
          ))}
        </ul>
        {adding.value ? (
          <WebhookForm
            onSaved={made}
            onCancel={() => {
              adding.value = false;
            }}
          />
        ) : (
          <div class="row">
            <button
              type="button"
              class="primary"
              onClick={() => {
                adding.value = true;
              }}
            >
              {say('hooks.add')}
            </button>
          </div>
        )}
      </section>
      {data && <Deliveries webhooks={data.webhooks} keptDays={data.keptDays} turn={turn.value} />}
    </>
  );
}
