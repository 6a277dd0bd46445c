import type { VNode } from 'preact';
import type { Imports } from '../../../shared/protocol/console/imports.ts';
import { send } from '../client/request.ts';
import { me } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { momentText } from '../kit/format.ts';
import { tell } from './words.ts';

interface ImportedProps {
  readonly imports: Imports['imports'];
  onRemoved(): void;
}

/** What was imported, each to be taken back as a whole. */
export function Imported({ imports, onRemoved }: ImportedProps): VNode {
  const { busy, trouble, attempt } = useAttempt();
  const remove = async ({ id, name }: Imports['imports'][number]): Promise<void> => {
    if (!confirm(tell('sure', { name }))) return;
    await attempt(() => send('/v1/console/imports/:id/remove', null, { params: { id } }));
    onRemoved();
  };
  return (
    <section class="card stack" aria-labelledby="imported">
      <h2 id="imported">{tell('done title')}</h2>
      {imports.length === 0 && <p>{tell('done none')}</p>}
      <ul class="plain-list">
        {imports.map((one) => (
          <li key={one.id} class="apart">
            <span>
              <strong>
                <bdi>{one.name}</bdi>
              </strong>{' '}
              · {tell('done', { n: one.answers })} ·{' '}
              <span class="quiet">{momentText(one.madeAt, me()?.zone ?? 'UTC')}</span>
            </span>
            <button
              type="button"
              disabled={busy.value}
              aria-label={`${tell('remove')}: ${one.name}`}
              onClick={() => void remove(one)}
            >
              {tell('remove')}
            </button>
          </li>
        ))}
      </ul>
      <Trouble text={trouble} />
    </section>
  );
}
