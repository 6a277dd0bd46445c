import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import { sendMessage } from '../../platform/messaging.ts';
import { StateMark } from '../kit/mark.tsx';
import { type PartProps, Section } from './options-part.tsx';
import { askPermissions, originOf } from './options-state.ts';
import { Token } from './token.tsx';

/** Where the agent works, each with the browser's permission to read it. */
export function Helpdesks(props: PartProps): VNode {
  const { state, settings, locale, words } = props;
  const allow = (id: string, origin: string) => {
    const api = settings.kinds.find((kind) => kind.id === id)?.readsAt[origin];
    const permission = askPermissions([origin, ...(api === undefined ? [] : [api])]);
    return state.act(
      'desk',
      async () =>
        (await permission)
          ? sendMessage('options.changeHelpdesk', { id, origin, keep: true })
          : { text: fill(words['desk.refused'], { origin }, locale) },
      () => words['options.saved'],
    );
  };
  const forget = (id: string, origin: string) =>
    state.act(
      'desk',
      () => sendMessage('options.changeHelpdesk', { id, origin, keep: false }),
      () => words['options.saved'],
    );
  const add = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const origin = originOf(String(form.get('origin')));
    return origin ? allow(String(form.get('id')), origin) : state.refuse('desk', words['desk.no address']);
  };
  return (
    <Section title={words['desk.title']} part="desk" state={state}>
      <p class="quiet">{words['desk.what']}</p>
      {settings.helpdesks.length === 0 && <p>{words['desk.none']}</p>}
      <ul class="desks">
        {settings.helpdesks.map((desk) => {
          const { id, name, origin, granted, token } = desk;
          return (
            <li key={`${id} ${origin}`}>
              <span class="where">
                <span>
                  <bdi>{name}</bdi>
                </span>
                <span class="quiet">
                  <bdi>{origin}</bdi>
                </span>
              </span>
              <span class="row">
                <span class="row quiet" data-state={granted ? 'met' : 'none'}>
                  <StateMark state={granted ? 'met' : 'none'} />
                  {words[granted ? 'desk.granted' : 'desk.not granted']}
                </span>
                {!granted && (
                  <button type="button" class="button" onClick={() => allow(id, origin)}>
                    {fill(words['desk.grant'], { name }, locale)}
                  </button>
                )}
                {!settings.managed && (
                  <button type="button" class="button plain" onClick={() => forget(id, origin)}>
                    {fill(words['desk.forget'], { name }, locale)}
                  </button>
                )}
              </span>
              {token && <Token {...props} desk={desk} />}
            </li>
          );
        })}
      </ul>
      {!settings.managed && (
        <form class="fields" onSubmit={add} noValidate>
          <div class="field">
            <label for="desk-kind">{words['desk.kind']}</label>
            <select id="desk-kind" name="id">
              {settings.kinds.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          <div class="field">
            <label for="desk-origin">{words['desk.address']}</label>
            <input id="desk-origin" name="origin" type="url" dir="ltr" placeholder="https://" />
          </div>
          <div class="row">
            <button type="submit" class="button plain" aria-disabled={state.busy.value === 'desk'}>
              {words['desk.add']}
            </button>
          </div>
        </form>
      )}
    </Section>
  );
}
