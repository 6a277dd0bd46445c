import type { VNode } from 'preact';
import type { StatusMeaning } from '../../helpdesks/lib/helpdesk.ts';
import { sendMessage } from '../../platform/messaging.ts';
import { type PartProps, Section } from './options-part.tsx';

const meanings = ['new', 'open', 'pending', 'hold', 'solved', 'rejected'] as const satisfies StatusMeaning[];
const isMeaning = (value: unknown): value is StatusMeaning => meanings.some((one) => one === value);

/** What the helpdesk's own statuses mean, where the helpdesk itself does not say it. */
export function Statuses({ state, settings, words }: PartProps): VNode {
  const { statuses } = settings;
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    const { elements } = event.currentTarget as HTMLFormElement;
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const added = String(form.get('name')).trim().toLowerCase();
    const named = statuses
      .filter(({ fixed }) => !fixed)
      .map(({ name }) => [name, form.get(`status ${name}`)]);
    const all = added === '' ? named : [...named, [added, form.get('meaning')]];
    const said = Object.fromEntries(all.filter(([, meaning]) => isMeaning(meaning)));
    return state.act(
      'status',
      () => sendMessage('options.changeSettings', { statuses: said }),
      () => {
        for (const field of ['name', 'meaning']) (elements.namedItem(field) as HTMLInputElement).value = '';
        return words['options.saved'];
      },
    );
  };
  const choice = (id: string, name: string, chosen: StatusMeaning | null, fixed = false) => (
    <select id={id} name={name} value={chosen ?? ''} disabled={fixed}>
      <option value="">{words['status.means nothing']}</option>
      {meanings.map((meaning) => (
        <option key={meaning} value={meaning}>
          {words[`status.means ${meaning}`]}
        </option>
      ))}
    </select>
  );
  return (
    <Section title={words['statuses.title']} part="status" state={state}>
      <p class="quiet">{words['statuses.what']}</p>
      <form class="fields" onSubmit={save} noValidate>
        {statuses.map(({ name, meaning, fixed }) => (
          <div class="field" key={name}>
            <label for={`status-${name}`}>
              <bdi>{name}</bdi>
            </label>
            {choice(`status-${name}`, `status ${name}`, meaning, fixed)}
          </div>
        ))}
        <div class="field">
          <label for="status-name">{words['statuses.name']}</label>
          <input id="status-name" name="name" autocomplete="off" spellcheck={false} />
        </div>
        <div class="field">
          <label for="status-meaning">{words['statuses.means']}</label>
          {choice('status-meaning', 'meaning', null)}
        </div>
        <div class="row">
          <button type="submit" class="button plain" aria-disabled={state.busy.value === 'status'}>
            {words['statuses.set']}
          </button>
        </div>
      </form>
    </Section>
  );
}
