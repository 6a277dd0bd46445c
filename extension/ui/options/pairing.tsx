import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import { sendMessage } from '../../platform/messaging.ts';
import { LeadLink } from '../lead/lead-link.tsx';
import { ByCompany } from './by-company.tsx';
import { type PartProps, Section } from './options-part.tsx';
import { askPermission, originOf } from './options-state.ts';

/** A code from the lead makes this browser the agent's own; it works once. */
export function Pairing({ state, settings, locale, words }: PartProps): VNode {
  const { collector } = settings;
  const pair = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const origin = originOf(String(form.get('url')));
    const code = String(form.get('code')).trim();
    if (!origin) return state.refuse('pair', words['pair.no url']);
    if (code.length < 6) return state.refuse('pair', words['pair.no code']);
    const permission = askPermission(origin);
    return state.act(
      'pair',
      async () => {
        if (!(await permission)) return { text: fill(words['pair.no permission'], { origin }, locale) };
        const paired = await sendMessage('options.pair', { collector: origin, code });
        return paired.ok ? sendMessage('options.getSettings', {}) : paired;
      },
      (now) => fill(words['pair.done'], { agent: now.collector?.agent ?? '' }, locale),
    );
  };
  const unpair = () =>
    state.act(
      'pair',
      () => sendMessage('options.unpair', {}),
      () => words['options.saved'],
    );
  const byCode = (
    <>
      <p class="quiet">{words['pair.what']}</p>
      <form class="fields" onSubmit={pair} noValidate>
        <div class="field">
          <label for="pair-url">{words['pair.url']}</label>
          <input
            id="pair-url"
            name="url"
            type="url"
            dir="ltr"
            placeholder="https://"
            defaultValue={settings.collectorAddress ?? ''}
            autocomplete="off"
          />
        </div>
        <div class="field">
          <label for="pair-code">{words['pair.code']}</label>
          <input id="pair-code" name="code" dir="ltr" autocomplete="one-time-code" spellcheck={false} />
        </div>
        <div class="row">
          <button type="submit" class="button" aria-disabled={state.busy.value === 'pair'}>
            {words[state.busy.value === 'pair' ? 'pair.doing' : 'pair.do']}
          </button>
        </div>
      </form>
    </>
  );
  return (
    <Section title={words['pair.title']} part="pair" state={state}>
      {collector ? (
        <>
          <p>{fill(words['pair.is'], { company: collector.company, agent: collector.agent }, locale)}</p>
          <p class="quiet">
            <bdi>{collector.url}</bdi>
            <br />
            {words['pair.undo what']}
          </p>
          <div class="row">
            <button type="button" class="button plain" onClick={unpair}>
              {words['pair.undo']}
            </button>
            {collector.lead && <LeadLink words={words} />}
          </div>
        </>
      ) : (
        <>
          {settings.byCompany ? (
            <>
              <ByCompany state={state} settings={settings} locale={locale} words={words} />
              <details>
                <summary>{words['pair.company or']}</summary>
                {byCode}
              </details>
            </>
          ) : (
            byCode
          )}
        </>
      )}
    </Section>
  );
}
