import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Feedback } from '../../../shared/protocol/console/feedback.ts';
import { read } from '../client/request.ts';
import { dayText } from '../kit/day.ts';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { AgendaCard } from './agenda.tsx';
import { NoteForm } from './form.tsx';
import { Note } from './note.tsx';
import { tell, Worded } from './words.tsx';

/** What two people say to each other about their work: nobody else reads it. */
export const FeedbackPage = (): VNode => <Worded>{() => <Page />}</Worded>;

function Page(): VNode {
  const { data, error, reload } = useResource('feedback', (signal) =>
    read('/v1/console/feedback', { signal }),
  );
  return (
    <>
      <header class="stack tight">
        <h1>{tell('title')}</h1>
        <p class="quiet">{tell('what')}</p>
      </header>
      {error && <Failure error={error} onRetry={reload} />}
      {data ? <Notes found={data} onChanged={reload} /> : !error && <p role="status">{say('loading')}</p>}
    </>
  );
}

function Notes({ found, onChanged }: { readonly found: Feedback; onChanged(): void }): VNode {
  const { people, partners, notes } = found;
  const chosen = useSignal((people[0] ?? partners[0])?.id ?? '');
  return (
    <>
      <Due found={found} />
      <div class="beside">
        {people.length > 0 && <NoteForm people={people} chosen={chosen} onSent={onChanged} />}
        <div class="stack">
          {partners.length > 0 && (
            <AgendaCard
              partners={partners}
              chosen={chosen}
              zone={found.zone}
              state={JSON.stringify(notes.map(({ id, doneAt, answer }) => [id, doneAt, answer?.at]))}
            />
          )}
          <section class="card stack" aria-labelledby="notes">
            <h2 id="notes">{tell('notes')}</h2>
            {notes.length === 0 && <p class="quiet">{tell('none')}</p>}
            <ul class="plain-list">
              {notes.map((note) => (
                <Note
                  key={`${note.id} ${note.agent.id}`}
                  note={note}
                  zone={found.zone}
                  onChanged={onChanged}
                />
              ))}
            </ul>
          </section>
        </div>
      </div>
    </>
  );
}

/** What the two wanted to look at again by now; not there when there is nothing. */
function Due({ found: { notes, today } }: { readonly found: Feedback }): VNode | null {
  const due = notes.filter(
    ({ followUp, doneAt }) => followUp !== null && followUp <= today && doneAt === null,
  );
  if (due.length === 0) return null;
  return (
    <section class="card callbacks" aria-labelledby="due">
      <h2 id="due">{tell('follow.due')}</h2>
      <ul>
        {due.map(({ id, author, agent, mine, identified, followUp }) => (
          <li key={`${id} ${agent.id}`}>
            <p>
              <bdi>{mine ? agent.name : author.name}</bdi>, {dayText(followUp ?? '')}
            </p>
            <p class="words" dir="auto">
              {identified}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
