import { signal } from '@preact/signals';
import { type Reply, RequestError, read, send, whenSignedOut } from './request.ts';

/** Who is signed in: name, role, rights, and what the desk is called. */
export type Me = Reply<'GET', '/v1/console/me'>;
export type Right = Me['rights'][number];

/**
 * - `asking`: the collector has not said yet who this is.
 * - `unreachable`: it cannot be asked; asked again until it answers.
 * - `out`: nobody is signed in. `lost` when somebody was until now: what they see is kept behind the sign-in page.
 */
export type Session =
  | { readonly state: 'asking' | 'unreachable' }
  | { readonly state: 'out'; readonly lost: boolean }
  | { readonly state: 'in'; readonly me: Me };

export const session = signal<Session>({ state: 'asking' });

export const me = (): Me | null => (session.value.state === 'in' ? session.value.me : null);
export const may = (right: Right): boolean => me()?.rights.includes(right) ?? false;

/** How long until the collector is asked again who this is, ms. */
const ASK_AGAIN = 5_000;

/** Between the pages of one browser: who signed in; null: somebody signed out. */
let pages: BroadcastChannel | null = null;

/** Follows the session: a request that is answered with "who are you?" brings the sign-in page. */
export function startSession(): Promise<void> {
  pages = new BroadcastChannel('overdesk.console.session');
  // Another may be signed in by now: nothing of the one before stays on the screen, or is sent as theirs.
  pages.onmessage = ({ data: person }) => {
    if (person === (me()?.id ?? null)) return;
    session.value = { state: 'asking' };
    void ask();
  };
  whenSignedOut(() => {
    if (session.value.state === 'in') session.value = { state: 'out', lost: true };
  });
  return ask();
}

async function ask(): Promise<void> {
  try {
    session.value = { state: 'in', me: await read('/v1/console/me') };
  } catch (error) {
    if (error instanceof RequestError && error.kind !== 'offline') {
      session.value = { state: 'out', lost: false };
      return;
    }
    session.value = { state: 'unreachable' };
    setTimeout(ask, ASK_AGAIN);
  }
}

/** Signs in by a one-time code. Rejects with the RequestError that says why not. */
export async function signIn(code: string): Promise<void> {
  session.value = { state: 'in', me: await send('/v1/console/sign-in', { code }) };
  pages?.postMessage(me()?.id);
}

export async function signOut(): Promise<void> {
  await send('/v1/console/sign-out', null);
  session.value = { state: 'out', lost: false };
  pages?.postMessage(null);
}

/** Sends what somebody typed, unless another is signed in by then, whose words it would become. */
export const sendAs = <Answer>(person: string, sent: () => Promise<Answer>): Promise<Answer> =>
  me()?.id === person ? sent() : Promise.reject(new RequestError('signed-out'));

/** The code a link carries. It leaves the address at once: no bookmark, no history and no screenshot keeps it. */
export function takeCode(): string | null {
  const code = new URLSearchParams(location.hash.slice(1)).get('code');
  if (code !== null) history.replaceState(null, '', location.pathname + location.search);
  return code;
}
