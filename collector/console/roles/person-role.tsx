import type { VNode } from 'preact';
import type { Role } from '../../../shared/protocol/roles.ts';
import { send } from '../client/request.ts';
import { me } from '../client/session.ts';
import { tell } from '../editing/words.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { say } from '../kit/language.ts';

const ROLE_ORDER: readonly Role[] = ['admin', 'lead', 'agent'];

interface PersonRoleProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly role: Role;
  /** How many of their browsers are signed in. */
  readonly sessions: number;
  onRole(role: Role): void;
  onEnded(): void;
}

/** Somebody of the desk: what they are on the console, whether they are signed in, and the way to end that. */
export function PersonRole({
  person: { id, name },
  role,
  sessions,
  onRole,
  onEnded,
}: PersonRoleProps): VNode {
  const { busy, trouble, attempt } = useAttempt();
  const end = (): Promise<void> =>
    attempt(async () => {
      await send('/v1/console/sessions', { person: id });
      onEnded();
    });
  return (
    <li class="apart">
      <div>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <p class="quiet small">
          {sessions === 0 ? tell('roles.signed out') : tell('roles.sessions', { count: sessions })}
        </p>
        <Trouble text={trouble} />
      </div>
      <div class="row">
        <select
          aria-label={tell('roles.of', { name })}
          value={role}
          onChange={({ currentTarget }) => {
            const chosen = ROLE_ORDER.find((one) => one === currentTarget.value) ?? role;
            // What is refused does not stand there as if it were chosen.
            currentTarget.value = role;
            onRole(chosen);
          }}
        >
          {ROLE_ORDER.map((one) => (
            <option key={one} value={one}>
              {say(`role.${one}`)}
            </option>
          ))}
        </select>
        {sessions > 0 && id !== me()?.id && (
          <button
            type="button"
            disabled={busy}
            aria-label={tell('roles.end of', { name })}
            onClick={() => void end()}
          >
            {tell('roles.end')}
          </button>
        )}
      </div>
    </li>
  );
}
