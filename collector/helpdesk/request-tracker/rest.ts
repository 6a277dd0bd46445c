import { z } from 'zod';
import { RefusedError } from '../../../shared/helpdesks/answers.ts';
import type { GetJson } from '../../../shared/helpdesks/request-tracker/server.ts';
import { inItsWords, NotTaken, Unreachable } from '../helpdesk.ts';

/** Basic and token logins cost Request Tracker 0.3–0.5 s of bcrypt each (measured); a busy one takes longer. */
const PATIENCE = 20_000;
/** What it answers when the request is at fault, not its own state. */
const CANNOT_BE = new Set([400, 404, 422]);
export const PER_PAGE = 100;

/** Asks REST 2.0 (built in since Request Tracker 5.0) one thing. Throws Unreachable, or NotTaken. */
export type Call = <Schema extends z.core.$ZodType>(
  schema: Schema,
  method: 'GET' | 'POST' | 'PUT',
  path: string,
  body?: unknown,
) => Promise<z.output<Schema>>;

/** Where it is, and the collector's own login there. */
export interface Login {
  readonly url: string;
  readonly authorization: string;
}

/** Speaks to the Request Tracker at `url` with the collector's own login. */
export function restOf(options: Login): Call {
  const base = `${options.url.replace(/\/$/, '')}/REST/2.0`;
  return async function call<Schema extends z.core.$ZodType>(
    schema: Schema,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
  ): Promise<z.output<Schema>> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(base + path, {
        method,
        headers: {
          authorization: options.authorization,
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      text = await response.text();
    } catch {
      throw new Unreachable(
        `Request Tracker at ${options.url} does not answer; is it running, and the address right?`,
      );
    }
    // A login that is not accepted is redirected to the login page, which is 200 and HTML: JSON alone proves anything.
    if (response.status === 401 || response.status === 403 || response.status === 302) {
      throw new Unreachable(
        `Request Tracker refuses the collector's login (${response.status}); check user and password or token.`,
      );
    }
    if (!response.ok) {
      const words = `Request Tracker answered ${response.status} to ${method} ${path.split('?')[0]}: ${inItsWords(text)}`;
      throw CANNOT_BE.has(response.status) ? new NotTaken(words) : new Unreachable(words);
    }
    try {
      return z.parse(schema, JSON.parse(text));
    } catch {
      throw new Unreachable(`What answers at ${options.url} is not Request Tracker's REST 2.0.`);
    }
  };
}

/** What it answers whatever is asked, while it is busy or down. */
const OVERLOADED = new Set([408, 425, 429, 502, 503, 504]);

/** Reads with the same login, as the reading in shared asks: what is refused is that one question. Throws Unreachable. */
export function readingWith({ url: base, authorization }: Login): GetJson {
  return async (url, signal) => {
    const limit = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    const headers = { authorization, accept: 'application/json' };
    let response: Response;
    let text: string;
    try {
      response = await fetch(url, { headers, redirect: 'manual', signal: limit });
      text = await response.text();
    } catch {
      signal.throwIfAborted();
      throw new Unreachable(
        `Request Tracker at ${base} does not answer; is it running, and the address right?`,
      );
    }
    const { status } = response;
    if (status === 401 || status === 302) {
      throw new Unreachable(
        `Request Tracker refuses the collector's login (${status}); check user and password or token.`,
      );
    }
    if (OVERLOADED.has(status)) throw new Unreachable(`Request Tracker at ${base} answers ${status}.`);
    if (!response.ok)
      throw new RefusedError(`Request Tracker answers ${status} to ${new URL(url).pathname}`, status);
    const date = Date.parse(response.headers.get('date') ?? '');
    try {
      return { body: JSON.parse(text), at: Number.isNaN(date) ? Date.now() : date };
    } catch {
      throw new Unreachable(`What answers at ${base} is not Request Tracker's REST 2.0.`);
    }
  };
}
