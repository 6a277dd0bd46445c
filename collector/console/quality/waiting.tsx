import type { VNode } from 'preact';
import type { Quality } from '../../../shared/protocol/console/quality.ts';
import { momentText } from '../kit/format.ts';
import { openCase } from './case-address.ts';
import { tell } from './words.tsx';

/** Appeals to decide and cases to review blind; not there when there are none. */
export function Waiting({
  waiting,
  zone,
}: {
  readonly waiting: Quality['waiting'];
  readonly zone: string;
}): VNode | null {
  if (waiting.length === 0) return null;
  return (
    <section class="card callbacks" aria-labelledby="waiting">
      <h2 id="waiting">{tell('waiting')}</h2>
      <ul>
        {waiting.map(({ what, session, since }) => (
          <li key={session} class="row between">
            <span>{tell(`waiting.${what}`, { at: momentText(since, zone) })}</span>
            <button type="button" onClick={() => openCase(session)}>
              {tell('open')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
