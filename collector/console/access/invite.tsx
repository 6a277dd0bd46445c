import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { ConsoleAccess } from '../../../shared/protocol/console/access.ts';
import type { ConsoleLink } from '../../../shared/protocol/console/link.ts';
import { send } from '../client/request.ts';
import { me } from '../client/session.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { momentText } from '../kit/format.ts';
import { say } from '../kit/language.ts';

type Invitable = ConsoleAccess['invitable'][number];

/** A link for somebody of the desk, to be given to them. */
export function Invite({ people }: { readonly people: readonly Invitable[] }): VNode {
  const chosen = useSignal(people[0]?.id ?? '');
  const made = useSignal<{ readonly name: string; readonly link: ConsoleLink } | null>(null);
  const { trouble, attempt } = useAttempt();

  const invite = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    trouble.value = null;
    const name = people.find(({ id }) => id === chosen.value)?.name ?? chosen.value;
    await attempt(async () => {
      made.value = { name, link: await send('/v1/console/invitations', { agent: chosen.value }) };
    });
  };

  return (
    <section class="card stack" aria-labelledby="invite">
      <h2 id="invite">{say('access.invite')}</h2>
      <p class="quiet">{say('access.invite what')}</p>
      <form class="row below" onSubmit={(event) => void invite(event)}>
        <label class="field">
          {say('access.invite who')}
          <select
            value={chosen}
            onChange={({ currentTarget }) => {
              chosen.value = currentTarget.value;
            }}
          >
            {people.map(({ id, name, role }) => (
              <option key={id} value={id}>
                {role === 'agent' ? name : `${name} (${say(`role.${role}`)})`}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="primary">
          {say('access.invite make')}
        </button>
        <Trouble text={trouble} />
      </form>
      <div role="status">{made.value && <Made key={made.value.link.code} {...made.value} />}</div>
    </section>
  );
}

function Made({ name, link }: { readonly name: string; readonly link: ConsoleLink }): VNode {
  const copied = useSignal(false);
  const copy = async (): Promise<void> => {
    // Without https a browser gives no clipboard: the link stands there to be selected.
    await navigator.clipboard?.writeText(link.link);
    copied.value = navigator.clipboard !== undefined;
  };
  return (
    <div class="stack">
      <p>
        {say('access.invite ready', {
          name,
          at: momentText(link.expiresAt, me()?.zone ?? 'UTC'),
        })}
      </p>
      <div class="row">
        <input class="link" readOnly value={link.link} dir="ltr" aria-label={say('access.invite')} />
        <button type="button" onClick={() => void copy()}>
          {say(copied.value ? 'access.copied' : 'access.copy')}
        </button>
      </div>
    </div>
  );
}
