import { type Answer, answerIn, type Change } from './answer.ts';
import { sendFromPage } from './from-page.ts';
import {
  LoggedOutError,
  MovedError,
  NoOpenPageError,
  NotUnderstoodError,
  RefusedError,
  UnreachableError,
} from './helpdesk.ts';

/** No helpdesk answer is worth waiting longer for: the worker may die before. */
const patienceSeconds = 20;

/** What a helpdesk answers whatever is asked, while it is busy or down. */
const overloaded: ReadonlySet<number> = new Set([408, 425, 429, 502, 503, 504]);

export interface Got {
  readonly text: string;
  /** The helpdesk's own clock when it answered, UTC milliseconds; this machine's without a Date header. */
  readonly at: number;
}

/** A key sent by headers, in place of the browser's cookies. */
export type KeyHeaders = Readonly<Record<string, string>>;

/**
 * One GET with the agent's own login: the browser's cookies, or a key of the agent's. `kind` is what the answer must be: a login page where
 * JSON was asked, a redirect (a MovedError) or a 401 is a LoggedOutError; silence, 429 and 502 to 504 are an UnreachableError; any other
 * refusal concerns this one question and is a RefusedError.
 */
export const get = (
  url: string,
  kind: 'json' | 'html',
  signal: AbortSignal,
  key: KeyHeaders | null = null,
): Promise<Got> => ask(url, kind, signal, (limit) => send(url, kind, limit, null, key));

/**
 * The same for what the agent changes in the helpdesk, in JSON both ways: from one of its own open pages, where there is
 * one. What is forbidden (403) without one is a NoOpenPageError.
 */
export async function change(url: string, asked: Change, signal: AbortSignal): Promise<void> {
  let answered: Answer | null = null;
  try {
    await ask(url, 'json', signal, async (limit) => {
      answered = await sendFromPage(url, asked);
      return answered ?? send(url, 'json', limit, asked);
    });
  } catch (error) {
    if (answered === null && error instanceof RefusedError && error.status === 403)
      throw new NoOpenPageError(error.message, 403);
    throw error;
  }
}

async function send(
  url: string,
  kind: 'json' | 'html',
  signal: AbortSignal,
  asked: Change | null,
  key: KeyHeaders | null = null,
): Promise<Answer> {
  const response = await fetch(url, {
    credentials: key === null ? 'include' : 'omit',
    cache: 'no-store',
    signal,
    // A key is the helpdesk's alone: browsers take cookies and Authorization out of what is sent on elsewhere, and no other header.
    redirect: key === null ? 'follow' : 'manual',
    method: asked?.method ?? 'GET',
    headers: {
      Accept: kind === 'json' ? 'application/json' : 'text/html',
      ...(asked && { 'Content-Type': 'application/json' }),
      ...key,
    },
    body: asked && JSON.stringify(asked.body),
  });
  return answerIn(response);
}

async function ask(
  url: string,
  kind: 'json' | 'html',
  signal: AbortSignal,
  sent: (limit: AbortSignal) => Promise<Answer>,
): Promise<Got> {
  const { host, pathname } = new URL(url);
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patienceSeconds * 1000)]);
  let answer: Answer;
  try {
    answer = await sent(limit);
  } catch (error) {
    signal.throwIfAborted();
    throw new UnreachableError(`${host} does not answer: ${String(error)}`);
  }
  const { status, redirected, type, text } = answer;
  if (redirected) throw new MovedError(`${host} asks for a login`);
  if (status === 401) throw new LoggedOutError(`${host} asks for a login`);
  const at = momentOf(answer.date) ?? Date.now();
  if (overloaded.has(status)) {
    throw new UnreachableError(`${host} answers ${status}`, restAfter(answer, at));
  }
  if (status < 200 || status > 299) {
    throw new RefusedError(`${host} answers ${status} to ${pathname}`, status);
  }
  if (!type.includes(kind)) {
    throw new LoggedOutError(`${host} did not answer with ${kind}: is the agent logged in?`);
  }
  return { text, at };
}

function momentOf(date: string | null): number | null {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : at;
}

/** For how many seconds the helpdesk wants to be left alone: it says for how long, or when its count begins again. */
function restAfter({ retryAfter, limitReset }: Answer, now: number): number | null {
  const rest = secondsAfter(retryAfter, now);
  // An instant in Jira.
  if (rest !== null || !/^\d+$/.test(limitReset ?? '')) return rest ?? secondsAfter(limitReset ?? null, now);
  // Seconds since 1970 in some helpdesks, seconds from now in others.
  const reset = Number(limitReset);
  return reset > 1e9 ? Math.max(0, reset - now / 1000) : reset;
}

/** Retry-After in seconds, of either form: a number of them, or a date by the helpdesk's own clock. */
function secondsAfter(written: string | null, now: number): number | null {
  if (written !== null && /^\d+$/.test(written)) return Number(written);
  const at = momentOf(written);
  return at === null ? null : Math.max(0, (at - now) / 1000);
}

/** As `get`, with the body parsed: numbers longer than they can be counted with as text. A body that is no JSON is a NotUnderstoodError. */
export async function getJson(
  url: string,
  signal: AbortSignal,
  key: KeyHeaders | null = null,
): Promise<{ readonly body: unknown; readonly at: number }> {
  return parsed(url, await get(url, 'json', signal, key));
}

/** The same where what is asked does not fit into an address: a POST that changes nothing in the helpdesk. */
export async function searchJson(
  url: string,
  question: unknown,
  signal: AbortSignal,
  key: KeyHeaders | null = null,
): ReturnType<typeof getJson> {
  const asked: Change = { method: 'POST', body: question };
  return parsed(url, await ask(url, 'json', signal, (limit) => send(url, 'json', limit, asked, key)));
}

function parsed(url: string, { text, at }: Got) {
  try {
    return { body: parseExactly(text), at };
  } catch {
    throw new NotUnderstoodError(`${new URL(url).host} sent broken JSON`);
  }
}

/** Ids run past 2^53 in some helpdesks, where two neighbours would read as one number. */
function parseExactly(text: string): unknown {
  if (!/\d{16}/.test(text)) return JSON.parse(text);
  const exact = (_key: string, value: unknown, context?: { readonly source?: string }): unknown =>
    typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
      ? (context?.source ?? value)
      : value;
  return JSON.parse(text, exact);
}
