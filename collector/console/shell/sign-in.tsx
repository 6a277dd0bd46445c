import { useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import { RequestError } from '../client/request.ts';
import { signIn } from '../client/session.ts';
import { Logo } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';

interface SignInProps {
  /** From the link; used at once. */
  readonly code: string | null;
  /** Somebody was signed in until now; the page they were on comes back. */
  readonly lost: boolean;
}

const troubleOf = (error: unknown): string => {
  if (!(error instanceof RequestError) || error.kind === 'offline') return say('sign-in.offline');
  return error.problem?.name === 'too-many-requests' ? say('sign-in.too many') : say('sign-in.unknown');
};

/** Signing in by a one-time code, from the link or typed. */
export function SignIn({ code, lost }: SignInProps): VNode {
  const typed = useSignal(code ?? '');
  const busy = useSignal(code !== null);
  const trouble = useSignal<string | null>(null);
  const field = useId();

  const enter = async (value: string): Promise<void> => {
    busy.value = true;
    trouble.value = null;
    try {
      await signIn(value);
    } catch (error) {
      trouble.value = troubleOf(error);
      busy.value = false;
    }
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: a link's code is good once
  useEffect(() => {
    if (code !== null) void enter(code);
  }, []);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const value = typed.value.trim();
    if (value !== '' && !busy.value) void enter(value);
  };

  return (
    <main class="sign-in" id="main">
      <form class="card" onSubmit={submit}>
        <p class="brand">
          <Logo /> Overdesk
        </p>
        <h1>{say(lost ? 'sign-in.again' : 'sign-in.title')}</h1>
        <p class="quiet">{say(lost ? 'sign-in.again what' : 'sign-in.what')}</p>
        <label class="field" for={field}>
          {say('sign-in.code')}
          <input
            id={field}
            class="code"
            value={typed}
            onInput={({ currentTarget }) => {
              typed.value = currentTarget.value;
            }}
            autocomplete="one-time-code"
            autocapitalize="off"
            spellcheck={false}
            dir="ltr"
            aria-describedby={`${field}-what ${field}-trouble`}
            aria-invalid={trouble.value !== null}
          />
        </label>
        <p class="quiet small" id={`${field}-what`}>
          {say('sign-in.where')}
        </p>
        <p class="trouble" id={`${field}-trouble`} role="alert">
          {trouble}
        </p>
        <button type="submit" class="primary" disabled={busy}>
          {say(busy.value ? 'sign-in.busy' : 'sign-in.enter')}
        </button>
      </form>
    </main>
  );
}
