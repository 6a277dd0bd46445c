import type { VNode } from 'preact';
import type { ConsoleNow } from '../../../shared/protocol/console/now.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import { me } from '../client/session.ts';
import { clockText, durationText, numberText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { Promised } from '../kit/promised.tsx';
import { Wide } from '../kit/wide.tsx';

type Queue = ConsoleNow['now']['queues'][number];

/** Who waits in which queue, against what was promised there; in the desk's own order. */
export function Queues({ live: { now, promises } }: { readonly live: ConsoleNow }): VNode {
  return (
    <section class="card" aria-labelledby="queues">
      <h2 id="queues">{say('queues.title')}</h2>
      <Wide title={say('queues.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('by.queue')}</th>
              <th scope="col">{say('queues.hours')}</th>
              <th scope="col" class="end">
                {say('queues.waiting')}
              </th>
              <th scope="col">{say('queues.longest')}</th>
              <th scope="col">{say('queues.free')}</th>
              <th scope="col" class="end">
                {say('queues.running')}
              </th>
            </tr>
          </thead>
          <tbody>
            {now.queues.map((queue) => (
              <tr key={queue.id}>
                <th scope="row">
                  <bdi>{queue.name}</bdi>
                </th>
                <td>{hoursOf(queue)}</td>
                <td class="figure end">{numberText(queue.waiting)}</td>
                <td>
                  <Longest at={now.at} since={queue.longestSince} minutes={promises[queue.id]} />
                </td>
                <td>{say(`free.${queue.free ?? 'unknown'}`)}</td>
                <td class="figure end">{numberText(queue.running)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Wide>
    </section>
  );
}

function hoursOf({ open, changesAt }: Queue): string {
  if (changesAt === null) return say(open ? 'queues.open' : 'queues.closed');
  return say(open ? 'queues.closes' : 'queues.opens', { at: clockText(changesAt, me()?.zone ?? 'UTC') });
}

/** How long the first in line has waited, against the promised minutes where there are any. */
function Longest({
  at,
  since,
  minutes,
}: {
  readonly at: number;
  readonly since: number | null;
  readonly minutes: number | undefined;
}): VNode {
  if (since === null) return <span class="quiet">{say('queues.nobody')}</span>;
  const waited = at - since;
  if (minutes === undefined) return <span>{durationText(waited)}</span>;
  return <Promised waited={waited} promised={minutes * MINUTE} />;
}
