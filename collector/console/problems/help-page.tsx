import type { VNode } from 'preact';
import { newId } from '../client/new-id.ts';
import { read, send } from '../client/request.ts';
import { may } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { say } from '../kit/language.ts';
import { Notice } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { tell } from './words.tsx';

const AREA = { area: 'surveys' } as const;

/** Whether the articles stand on a public page, where, and the button that changes it as a version of the settings. */
export function HelpPage({ url, onChanged }: { readonly url: string | null; onChanged(): void }): VNode {
  const { busy, trouble, attempt } = useAttempt();
  const source = useResource('source', async (signal) =>
    may('settings.publish') ? (await read('/v1/console/settings', { signal })).source : null,
  );
  const turn = (page: boolean): Promise<unknown> =>
    attempt(async () => {
      const { number, document } = await read('/v1/console/settings/areas/:area', { params: AREA });
      const changed = { ...document, help: { page } };
      const body = { id: newId(), base: number, note: tell('page.title'), document: changed };
      await send('/v1/console/settings/areas/:area/publish', body, { params: AREA });
      onChanged();
    });
  return (
    <section class="card stack" aria-labelledby="help-page">
      <h2 id="help-page">{tell('page.title')}</h2>
      <p class="quiet">{tell('page.what')}</p>
      <p role="status">
        {url === null ? (
          tell('page.off')
        ) : (
          <>
            {tell('page.on')}{' '}
            <a href={url} target="_blank" rel="noreferrer">
              <bdi dir="ltr">{url}</bdi>
            </a>
          </>
        )}
      </p>
      {source.data === 'file' && <p class="quiet">{tell('page.file')}</p>}
      {source.data === 'console' && (
        <p>
          <button type="button" disabled={busy.value} onClick={() => void turn(url === null)}>
            {tell(url === null ? 'page.turn on' : 'page.turn off')}
          </button>
        </p>
      )}
      {trouble.value !== null && (
        <Notice title={say('trouble.refused')}>
          <p>{trouble.value}</p>
        </Notice>
      )}
    </section>
  );
}
