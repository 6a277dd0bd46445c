import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import type { Settings } from '../../messages/options.ts';
import { sendMessage } from '../../platform/messaging.ts';
import type { PartProps } from './options-part.tsx';

interface Props extends PartProps {
  readonly desk: Settings['helpdesks'][number];
}

/** The agent's own access token of a helpdesk that takes no session of the browser: put in once, never shown again. */
export function Token({ desk: { id, name, origin, token, tokenOfApp }, state, locale, words }: Props): VNode {
  const field = `token-${id}-${origin}`;
  const keep = (kept: string | null) =>
    state.act(
      'desk',
      () => sendMessage('options.keepToken', { id, origin, token: kept }),
      () => words['options.saved'],
    );
  const put = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget as HTMLFormElement).get('token')).trim();
    // What a header cannot carry is no token.
    if (!/^[\x21-\x7e]+$/.test(typed)) return state.refuse('desk', words['desk.no token']);
    return keep(typed);
  };
  if (token === 'kept') {
    return (
      <div class="row token">
        <span class="quiet">{words['desk.token kept']}</span>
        <button type="button" class="button plain" onClick={() => keep(null)}>
          {fill(words['desk.token forget'], { name }, locale)}
        </button>
      </div>
    );
  }
  return (
    <form class="fields token" onSubmit={put} noValidate>
      <div class="field">
        <label for={field}>{fill(words['desk.token'], { name }, locale)}</label>
        <input
          id={field}
          name="token"
          type="password"
          dir="ltr"
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${field}-what`}
        />
      </div>
      <p class="quiet" id={`${field}-what`}>
        {tokenOfApp && `${fill(words['desk.token app'], { name }, locale)} `}
        {fill(words['desk.token what'], { name }, locale)}
      </p>
      <div class="row">
        <button type="submit" class="button plain" aria-disabled={state.busy.value === 'desk'}>
          {words['desk.token keep']}
        </button>
      </div>
    </form>
  );
}
