import { LoggedOutError, NotUnderstoodError, RefusedError, UnreachableError } from './helpdesk.ts';

/** No helpdesk answer is worth waiting longer for: the worker may die before. */
const patienceSeconds = 20;

/** What a helpdesk answers whatever is asked, while it is busy or down. */
const overloaded: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504]);

export interface Got {
  readonly text: string;
  /** The helpdesk's own clock when it answered, UTC milliseconds; this machine's without a Date header. */
  readonly at: number;
}

/** What is sent along with a question that changes something. */
interface Change {
  readonly method: 'POST' | 'PUT';
  readonly body: unknown;
}

/**
 * One GET with the agent's own login (the browser's cookies). `kind` is what the answer must be: a login page where
 * JSON was asked, a redirect or a 401 is a LoggedOutError; silence, 429 and 502 to 504 are an UnreachableError; any other
 * refusal concerns this one question and is a RefusedError.
 */
export const get = (url: string, kind: 'json' | 'html', signal: AbortSignal): Promise<Got> =>
  ask(url, kind, signal, null);

/** The same for what the agent changes in the helpdesk, in JSON both ways. */
export async function change(url: string, asked: Change, signal: AbortSignal): Promise<void> {
  await ask(url, 'json', signal, asked);
}

async function ask(
  url: string,
  kind: 'json' | 'html',
  signal: AbortSignal,
  asked: Change | null,
): Promise<Got> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patienceSeconds * 1000)]);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      credentials: 'include',
      cache: 'no-store',
      signal: limit,
      method: asked?.method ?? 'GET',
      headers: {
        Accept: kind === 'json' ? 'application/json' : 'text/html',
        ...(asked && { 'Content-Type': 'application/json' }),
      },
      body: asked && JSON.stringify(asked.body),
    });
    text = await response.text();
  } catch (error) {
    signal.throwIfAborted();
    throw new UnreachableError(`${new URL(url).host} does not answer: ${String(error)}`);
  }
  if (response.status === 401 || response.redirected) {
    throw new LoggedOutError(`${new URL(url).host} asks for a login`);
  }
  const at = momentOf(response.headers.get('Date')) ?? Date.now();
  if (overloaded.has(response.status)) {
    const seconds = secondsAfter(response.headers.get('Retry-After'), at);
    throw new UnreachableError(`${new URL(url).host} answers ${response.status}`, seconds);
  }
  if (!response.ok) {
    throw new RefusedError(
      `${new URL(url).host} answers ${response.status} to ${new URL(url).pathname}`,
      response.status,
    );
  }
  if (!(response.headers.get('Content-Type') ?? '').includes(kind)) {
    throw new LoggedOutError(`${new URL(url).host} did not answer with ${kind}: is the agent logged in?`);
  }
  return { text, at };
}

function momentOf(date: string | null): number | null {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : at;
}

/** Retry-After in seconds, of either form: a number of them, or a date by the helpdesk's own clock. */
function secondsAfter(written: string | null, now: number): number | null {
  if (written !== null && /^\d+$/.test(written)) return Number(written);
  const at = momentOf(written);
  return at === null ? null : Math.max(0, (at - now) / 1000);
}

/** As `get`, with the body parsed. A body that is no JSON is a NotUnderstoodError. */
export async function getJson(
  url: string,
  signal: AbortSignal,
): Promise<{ readonly body: unknown; readonly at: number }> {
  const { text, at } = await get(url, 'json', signal);
  try {
    return { body: JSON.parse(text), at };
  } catch {
    throw new NotUnderstoodError(`${new URL(url).host} sent broken JSON`);
  }
}
