import { expect } from 'vitest';
import type { Collector } from '../../../../collector/collector.ts';

/** What a page of the console sends with every request that changes something. */
export const ownHeaders = (url: string): Record<string, string> => ({
  'content-type': 'application/json',
  origin: new URL(url).origin,
  'sec-fetch-site': 'same-origin',
});

export const signIn = (url: string, code: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/v1/console/sign-in`, {
    method: 'POST',
    headers: { ...ownHeaders(url), ...headers },
    body: JSON.stringify({ code }),
  });

/** The cookie a sign-in has set, as a browser sends it back. */
export const cookieOf = (response: Response): string =>
  (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';

/** Somebody who has signed in to the console. */
export async function enter(collector: Pick<Collector, 'url' | 'consoleLink'>, person: string) {
  const { url } = collector;
  const response = await signIn(url, (await collector.consoleLink(person)).code);
  expect(response.status).toBe(200);
  const cookie = cookieOf(response);
  const call = (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    fetch(url + path, {
      method,
      headers: { cookie, ...(method === 'GET' ? {} : ownHeaders(url)), ...headers },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { cookie, call, me: await response.json() };
}
