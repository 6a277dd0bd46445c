import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Agenda, Feedback } from '../../../shared/protocol/console/feedback.ts';
import { read } from '../client/request.ts';
import { dayOfText, dayText } from '../kit/day.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { PersonField } from './person-field.tsx';
import { tell } from './words.tsx';

type Item = Agenda['items'][number];

interface AgendaProps {
  readonly partners: Feedback['partners'];
  readonly chosen: Signal<string>;
  readonly zone: string;
  /** Changes when a note does: the agenda is read again. */
  readonly state: string;
}

/** What two people may talk about next: both see the same, and no figure. */
export function AgendaCard({ partners, chosen, zone, state }: AgendaProps): VNode {
  const other = chosen.value;
  const { data, stale, error, reload } = useResource(`${other} ${state}`, (signal) =>
    read('/v1/console/feedback/agenda', { query: new URLSearchParams({ with: other }), signal }),
  );
  return (
    <section class="card stack" aria-labelledby="agenda">
      <h2 id="agenda">{tell('agenda')}</h2>
      <p class="quiet">{tell('agenda.what')}</p>
      <PersonField label={tell('agenda.with')} people={partners} chosen={chosen} />
      {error && <Failure error={error} onRetry={reload} />}
      <div role="status">
        {data && !stale && (
          <ul class="plain-list">
            {data.items.map((item) => (
              <li key={JSON.stringify(item)}>
                <p class="quiet small">{labelOf(item, zone)}</p>
                <p class="words" dir="auto">
                  {item.words}
                </p>
              </li>
            ))}
            {data.items.length === 0 && <li class="quiet">{tell('agenda.none')}</li>}
          </ul>
        )}
      </div>
    </section>
  );
}

function labelOf(item: Item, zone: string): string {
  if (item.kind === 'wish') return tell('item.wish');
  if (item.kind === 'target') return tell(item.waits ? 'item.target-waits' : 'item.target');
  if (item.kind === 'follow-up') return tell('item.follow-up', { day: dayText(item.day) });
  return tell(`item.${item.kind}`, { day: dayOfText(item.at, zone) });
}
