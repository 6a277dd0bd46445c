import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { SettingsOverview, SettingsSource } from '../../../shared/protocol/console/settings.ts';
import { newId } from '../client/new-id.ts';
import { read, send } from '../client/request.ts';
import { may } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { History } from './history.tsx';
import { tell } from './words.ts';

/** Which source rules, and who changed what. */
export function SettingsPage(): VNode {
  const { data, error, reload } = useResource('settings', (signal) =>
    read('/v1/console/settings', { signal }),
  );
  return (
    <>
      {error && <Failure error={error} onRetry={reload} />}
      {data && <Source overview={data} onChosen={reload} />}
      {data && <History key={data.number ?? 0} overview={data} onPublished={reload} />}
    </>
  );
}

function Source({
  overview: { source },
  onChosen,
}: {
  readonly overview: SettingsOverview;
  onChosen(): void;
}): VNode {
  const sure = useSignal(false);
  const { trouble, attempt } = useAttempt();
  const choose = async (to: SettingsSource): Promise<void> => {
    await attempt(async () => {
      await send('/v1/console/settings/source', { id: newId(), source: to });
      sure.value = false;
      onChosen();
    });
  };
  const mayChoose = may('settings.manage');
  return (
    <section class="card stack" aria-labelledby="source">
      <h2 id="source">{tell(`source.${source}`)}</h2>
      <p class="quiet">{tell(`source.${source} what`)}</p>
      {source === 'file' && (
        <p class="quiet">
          {tell('source.or command')}{' '}
          <code dir="ltr">npx overdesk settings take-over --config FILE --data DIR</code>
        </p>
      )}
      {mayChoose && source === 'file' && (
        <div class="row">
          <button type="button" class="primary" onClick={() => void choose('console')}>
            {tell('source.take over')}
          </button>
        </div>
      )}
      {mayChoose && source === 'console' && !sure.value && (
        <div class="row">
          <button
            type="button"
            onClick={() => {
              sure.value = true;
            }}
          >
            {tell('source.give back')}
          </button>
        </div>
      )}
      {sure.value && (
        <div class="notice">
          <p>{tell('source.give back sure')}</p>
          <div class="row">
            <button type="button" onClick={() => void choose('file')}>
              {tell('source.give back')}
            </button>
            <button
              type="button"
              onClick={() => {
                sure.value = false;
              }}
            >
              {tell('source.cancel')}
            </button>
          </div>
        </div>
      )}
      <Trouble text={trouble} />
    </section>
  );
}
