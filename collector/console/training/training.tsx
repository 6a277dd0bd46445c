import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Training, TrainingEntry } from '../../../shared/protocol/console/training.ts';
import { newId } from '../client/new-id.ts';
import { read } from '../client/request.ts';
import { dayText } from '../kit/day.ts';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { Certificates } from './certificates.tsx';
import { Entries } from './entries.tsx';
import { type EntryDraft, TrainingForm } from './form.tsx';
import { PlanCard } from './plan.tsx';
import { tell, Worded } from './words.tsx';

/** Certificates and trainings, and what the desk's gaps ask for. */
export const TrainingPage = (): VNode => <Worded>{() => <Page />}</Worded>;

function Page(): VNode {
  const { data, error, reload } = useResource('training', (signal) =>
    read('/v1/console/training', { signal }),
  );
  return (
    <>
      <header class="stack tight">
        <h1>{tell('title')}</h1>
        <p class="quiet">{tell('what')}</p>
      </header>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? <Loaded found={data} onChanged={reload} /> : !error && <p role="status">{say('loading')}</p>}
    </>
  );
}

const emptyFor = (found: Training): EntryDraft => ({
  ...{ id: newId(), person: found.people[0]?.id ?? '', kind: 'certificate', name: '', skill: null },
  ...{ plannedFor: null, obtainedOn: null, expiresOn: null },
});

function Loaded({ found, onChanged }: { readonly found: Training; onChanged(): void }): VNode {
  const draft = useSignal<EntryDraft>(emptyFor(found));
  const turn = useSignal(0);
  const choose = (chosen: EntryDraft): void => {
    draft.value = chosen;
    turn.value += 1;
  };
  return (
    <>
      <Due entries={found.entries} />
      <div class="beside">
        <TrainingForm
          found={found}
          draft={draft}
          turn={turn.value}
          onSaved={() => {
            draft.value = emptyFor(found);
            onChanged();
          }}
          onNew={() => choose(emptyFor(found))}
        />
        <div class="stack">
          {found.plan && (
            <PlanCard
              plan={found.plan}
              onPlan={(skill, person) =>
                choose({
                  ...emptyFor(found),
                  ...{ kind: 'training', skill, person: person ?? found.people[0]?.id ?? '' },
                })
              }
            />
          )}
          {found.certificates && found.certificates.length > 0 && (
            <Certificates certificates={found.certificates} />
          )}
          <Entries
            entries={found.entries}
            onChange={({ person, state: _, ...entry }) => choose({ ...entry, person: person.id })}
            onChanged={onChanged}
          />
        </div>
      </div>
    </>
  );
}

const dayThat = ({ state, plannedFor, expiresOn }: TrainingEntry): string =>
  (state === 'late' ? plannedFor : expiresOn) ?? '';

/** What ended, ends soon, or was planned and did not come, by its day; not there when there is nothing. */
function Due({ entries }: { readonly entries: readonly TrainingEntry[] }): VNode | null {
  const due = entries.flatMap((entry) =>
    entry.state === 'expired' || entry.state === 'expiring' || entry.state === 'late'
      ? [{ ...entry, state: entry.state }]
      : [],
  );
  if (due.length === 0) return null;
  return (
    <section class="card callbacks" aria-labelledby="due">
      <h2 id="due">{tell('due')}</h2>
      <ul>
        {due
          .toSorted((one, other) => dayThat(one).localeCompare(dayThat(other)))
          .map((entry) => (
            <li key={entry.id}>
              {tell(`line.${entry.state}`, {
                ...{ what: entry.name, name: entry.person.name, day: dayText(dayThat(entry)) },
              })}
            </li>
          ))}
      </ul>
    </section>
  );
}
