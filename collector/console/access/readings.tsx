import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Readings } from '../../../shared/protocol/console/access.ts';
import { read } from '../client/request.ts';
import { may, me } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { agoText, momentText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';

type Entry = Readings['items'][number];

/** Who read what customers said: leads see all of it, agents what was theirs. */
export function ReadingsPage(): VNode {
  const { data, error, reload } = useResource('readings', (signal) =>
    read('/v1/console/readings', { signal }),
  );
  const isLead = may('answers.read');
  return (
    <>
      {error && <Failure error={error} onRetry={reload} />}
      <section class="card stack" aria-labelledby="readings">
        <h2 id="readings">{say(isLead ? 'readings.title' : 'readings.own')}</h2>
        <p class="quiet">{say(isLead ? 'readings.what' : 'readings.own what')}</p>
        {data && <Entries key={data.items[0]?.id ?? 0} first={data} />}
      </section>
    </>
  );
}

/** The newest, and on request those before. */
function Entries({ first }: { readonly first: Readings }): VNode {
  const items = useSignal(first.items);
  const next = useSignal(first.next);
  const { trouble, attempt } = useAttempt();
  const more = async (): Promise<void> => {
    await attempt(async () => {
      const query = new URLSearchParams({ before: String(next.value) });
      const page = await read('/v1/console/readings', { query });
      items.value = [...items.value, ...page.items];
      next.value = page.next;
    });
  };
  if (items.value.length === 0) return <p>{say('readings.none')}</p>;
  return (
    <>
      <ul class="plain-list">
        {items.value.map((entry) => (
          <Line key={entry.id} entry={entry} />
        ))}
      </ul>
      <div class="row">
        {next.value !== null && (
          <button type="button" onClick={() => void more()}>
            {say('readings.earlier')}
          </button>
        )}
        <Trouble text={trouble} />
      </div>
    </>
  );
}

function Line({ entry: { at, person, what, ticket, n, about, way } }: { readonly entry: Entry }): VNode {
  const values = {
    name: person.name,
    other: about?.name ?? '',
    way: way === null ? '' : say(`access.way ${way}`),
  };
  return (
    <li class="apart">
      <span>
        {say(`readings.${what}`, values)}
        {ticket && <> · {say('sheet.ticket', { id: ticket.id })}</>}
        {n !== null && <> · {say('count.answers', { n })}</>}
      </span>
      <time class="quiet" dateTime={new Date(at).toISOString()} title={momentText(at, me()?.zone ?? 'UTC')}>
        {agoText(at, Date.now())}
      </time>
    </li>
  );
}
