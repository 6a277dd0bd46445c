import type { VNode } from 'preact';
import type { TrainingEntry } from '../../../shared/protocol/console/training.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { dayText } from '../kit/day.ts';
import { Trouble } from '../kit/form-end.tsx';
import { tell } from './words.tsx';

interface EntriesProps {
  readonly entries: readonly TrainingEntry[];
  onChange(entry: TrainingEntry): void;
  onChanged(): void;
}

function stateText({ state, plannedFor, expiresOn }: TrainingEntry): string {
  if (state === 'held' && expiresOn === null) return tell('state.held');
  const day = dayText((state === 'planned' || state === 'late' ? plannedFor : expiresOn) ?? '');
  return tell(state === 'held' ? 'state.held-until' : `state.${state}`, { day });
}

/** Everything entered, by what it is called. */
export function Entries({ entries, onChange, onChanged }: EntriesProps): VNode {
  const { busy, trouble, attempt } = useAttempt();
  const remove = (id: string): Promise<void> =>
    attempt(async () => {
      await send('/v1/console/training/:id/remove', null, { params: { id } });
      onChanged();
    });
  return (
    <section class="card stack" aria-labelledby="entries">
      <h2 id="entries">{tell('list')}</h2>
      {entries.length === 0 && <p class="quiet">{tell('none')}</p>}
      <ul class="plain-list">
        {entries.map((entry) => (
          <li key={entry.id} class="stack tight">
            <p>
              <bdi>{entry.name}</bdi>, <bdi>{entry.person.name}</bdi>
            </p>
            <p class="quiet small">
              {tell(`kind.${entry.kind}`)} · {stateText(entry)}
            </p>
            <div class="row">
              <button
                type="button"
                aria-label={tell('change-of', { what: entry.name, name: entry.person.name })}
                onClick={() => onChange(entry)}
              >
                {tell('change')}
              </button>
              <button
                type="button"
                class="plain"
                disabled={busy}
                aria-label={`${tell('remove')}: ${entry.name}, ${entry.person.name}`}
                onClick={() => void remove(entry.id)}
              >
                {tell('remove')}
              </button>
            </div>
          </li>
        ))}
      </ul>
      <Trouble text={trouble} />
    </section>
  );
}
