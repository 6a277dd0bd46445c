import type { VNode } from 'preact';
import type { ConsoleNow } from '../../../shared/protocol/console/now.ts';
import { say } from '../kit/language.ts';

/** Sessions that have been running longest and may need help: few, nobody's by name. */
export function LongestRunning({ now: { sessions } }: Pick<ConsoleNow, 'now'>): VNode | null {
  if (sessions.length === 0) return null;
  return (
    <section class="card" aria-labelledby="running">
      <h2 id="running">{say('running.title')}</h2>
      <ul class="plain-list">
        {sessions.map(({ session, hours, queue, ticket }) => (
          <li key={session} class="row between">
            <span>
              {say('running.over', { hours })} · <bdi>{queue}</bdi>
            </span>
            {ticket && <span>{say('sheet.ticket', { id: ticket.id })}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
