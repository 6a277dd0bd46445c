import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Delivery, Webhook } from '../../../shared/protocol/console/webhooks.ts';
import { read, send } from '../client/request.ts';
import { me } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { agoText, momentText } from '../kit/format.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';

interface DeliveriesProps {
  readonly webhooks: readonly Webhook[];
  readonly keptDays: number;
  /** Counts up when something was sent from this page. */
  readonly turn: number;
}

const EVERY = 10_000;

/** What was sent to whom and what came back, newest first. */
export function Deliveries({ webhooks, keptDays, turn }: DeliveriesProps): VNode {
  const of = useSignal('');
  const earlier = useSignal<{ readonly items: readonly Delivery[]; readonly next: number | null } | null>(
    null,
  );
  const { trouble, attempt } = useAttempt();
  const query = (before?: number): URLSearchParams =>
    new URLSearchParams({
      ...(of.value !== '' && { webhook: of.value }),
      ...(before !== undefined && { before: String(before) }),
    });
  const { data, error, reload } = useResource(
    `deliveries ${of.value}`,
    (signal) => read('/v1/console/webhook-deliveries', { query: query(), signal }),
    { every: EVERY },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a turn is a wish to read again
  useEffect(reload, [turn]);

  const next = earlier.value ? earlier.value.next : (data?.next ?? null);
  const more = (): Promise<void> =>
    attempt(async () => {
      const page = await read('/v1/console/webhook-deliveries', { query: query(next ?? undefined) });
      earlier.value = { items: [...(earlier.value?.items ?? []), ...page.items], next: page.next };
    });
  const again = ({ webhook, message }: Delivery): Promise<void> =>
    attempt(async () => {
      await send('/v1/console/webhooks/:id/again', { message }, { params: { id: webhook } });
      reload();
    });
  const newest = data?.items ?? [];
  const last = newest.at(-1)?.place ?? Number.POSITIVE_INFINITY;
  const items = [...newest, ...(earlier.value?.items.filter(({ place }) => place < last) ?? [])];
  const nameOf = (id: string): string => webhooks.find((one) => one.id === id)?.name ?? id;

  return (
    <section class="card stack" aria-labelledby="deliveries">
      <h2 id="deliveries">{say('hooks.deliveries')}</h2>
      <p class="quiet">{say('hooks.deliveries what', { n: keptDays })}</p>
      {error && <Failure error={error} onRetry={reload} />}
      {webhooks.length > 1 && (
        <label class="field">
          {say('hooks.of')}
          <select
            value={of}
            onChange={({ currentTarget }) => {
              of.value = currentTarget.value;
              earlier.value = null;
            }}
          >
            <option value="">{say('hooks.of all')}</option>
            {webhooks.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {data && items.length === 0 && <p>{say('hooks.deliveries none')}</p>}
      <ul class="plain-list">
        {items.map((delivery) => (
          <Line
            key={delivery.place}
            delivery={delivery}
            name={nameOf(delivery.webhook)}
            canSend={webhooks.some(({ id, state }) => id === delivery.webhook && state === 'on')}
            onAgain={() => void again(delivery)}
          />
        ))}
      </ul>
      <div class="row">
        {next !== null && (
          <button type="button" onClick={() => void more()}>
            {say('readings.earlier')}
          </button>
        )}
        <Trouble text={trouble} />
      </div>
    </section>
  );
}

const SIGNS: Readonly<Record<Delivery['state'], IconName>> = {
  due: 'waits',
  sent: 'check',
  failed: 'close',
  dropped: 'close',
};

function Line({
  delivery,
  name,
  canSend,
  onAgain,
}: {
  readonly delivery: Delivery;
  readonly name: string;
  readonly canSend: boolean;
  onAgain(): void;
}): VNode {
  const { event, at, state, attempts, dueAt, status, ms, reply } = delivery;
  const what = say(event === 'test' ? 'hooks.event test' : `hooks.${event}`);
  const zone = me()?.zone ?? 'UTC';
  const how = [
    ...(status === null ? [] : [`HTTP ${status}`]),
    ...(ms === null ? [] : [say('delivery.ms', { ms })]),
    ...(attempts > 1 ? [say('delivery.tries', { n: attempts })] : []),
    ...(state === 'due' && attempts > 0 && dueAt !== null
      ? [say('delivery.again at', { ago: agoText(dueAt, Date.now()) })]
      : []),
  ];
  return (
    <li class="apart delivery">
      <div class="stack">
        <p class="row">
          <span class="hook-state" data-state={state}>
            <Icon name={SIGNS[state]} />
            {say(`delivery.${state}`)}
          </span>
          <span>
            <strong>{what}</strong> · <bdi>{name}</bdi>
          </span>
        </p>
        <p class="quiet small figure">{how.join(' · ')}</p>
        {reply !== null && reply !== '' && (
          <p class="quiet small reply">
            <bdi>{reply}</bdi>
          </p>
        )}
      </div>
      <div class="delivery-end">
        <time class="quiet small" dateTime={new Date(at).toISOString()} title={momentText(at, zone)}>
          {agoText(at, Date.now())}
        </time>
        {canSend && event !== 'test' && state !== 'due' && (
          <button
            type="button"
            aria-label={say('hooks.do', {
              what: say('delivery.again'),
              name: `${what}, ${momentText(at, zone)}`,
            })}
            onClick={onAgain}
          >
            {say('delivery.again')}
          </button>
        )}
      </div>
    </li>
  );
}
