import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { fill } from '../../../shared/locales/fill.ts';
import { sendMessage } from '../../platform/messaging.ts';
import type { PartProps } from './options-part.tsx';
import { askPermissions } from './options-state.ts';

/** One press where the company set everything up: the browser asks once for all of it, then this browser pairs itself. */
export function ByCompany({ state, settings, locale, words }: PartProps): VNode {
  const [signIn, setSignIn] = useState<string | null>(null);
  const connect = () => {
    const { collectorAddress, helpdesks } = settings;
    const permission = askPermissions([
      collectorAddress ?? '',
      ...helpdesks.flatMap(({ origin, api }) => (api === null ? [origin] : [origin, api])),
    ]);
    return state.act(
      'pair',
      async () => {
        if (!(await permission)) return { text: words['pair.not allowed'] };
        const paired = await sendMessage('options.pairByCompany', {});
        setSignIn(paired.ok ? null : paired.signIn);
        return paired.ok ? sendMessage('options.getSettings', {}) : paired;
      },
      (now) => fill(words['pair.done'], { agent: now.collector?.agent ?? '' }, locale),
    );
  };
  return (
    <>
      <p>{words['pair.company what']}</p>
      <p class="quiet" dir="ltr">
        {settings.collectorAddress}
      </p>
      <div class="row">
        <button type="button" class="button" aria-disabled={state.busy.value === 'pair'} onClick={connect}>
          {words[state.busy.value === 'pair' ? 'pair.doing' : 'pair.company do']}
        </button>
        {signIn && (
          <a class="button plain" href={signIn} target="_blank" rel="noreferrer">
            {words['pair.sign in do']}
          </a>
        )}
      </div>
    </>
  );
}
