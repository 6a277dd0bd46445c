import 'fake-indexeddb/auto';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { intercom } from '../../../../extension/helpdesks/intercom/intercom.ts';
import {
  KeyMissingError,
  LoggedOutError,
  UnreachableError,
} from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { keepToken } from '../../../../extension/helpdesks/lib/own-tokens.ts';
import { desk } from './support/intercom/one-conversation.ts';
import { serveIntercom, withToken } from './support/intercom/server.ts';

/** How Intercom is asked: by whose token, where, and how often. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});
const signal = () => AbortSignal.timeout(60_000);

it('waits until the limit begins again, and stops where the token is taken back in the middle', async () => {
  const made = desk(() => undefined);
  const vendor = await serveIntercom(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withToken(made.userOf('ana'));
  const agent = { id: made.userOf('ana'), name: 'ana Test' };
  const pull = () => intercom.pull(vendor.base, agent, null, signal());
  const reset = String(Math.ceil(Date.now() / 1000) + 30);
  vendor.trouble({ after: 1, status: 429, headers: { 'x-ratelimit-reset': reset } });
  const busy = await pull().catch((error: unknown) => error);
  expect(busy).toBeInstanceOf(UnreachableError);
  const { retryAfter } = busy as UnreachableError;
  expect(retryAfter).toBeGreaterThan(0);
  expect(retryAfter).toBeLessThan(40);
  vendor.trouble({ after: 2, status: 401 });
  await expect(pull()).rejects.toBeInstanceOf(LoggedOutError);
  expect((await pull()).events).toMatchObject([{ kind: 'created' }, { kind: 'assign' }]);
});

it('says that a token of the agent’s own is missing, and takes no token for another’s', async () => {
  const made = desk(() => undefined);
  const vendor = await serveIntercom(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withToken(made.userOf('victor'));
  const agent = { id: made.userOf('ana'), name: 'ana Test' };
  await expect(intercom.pull(vendor.base, agent, null, signal())).rejects.toThrow('no longer ana Test');
  await keepToken('intercom', vendor.base, null);
  await expect(intercom.whoAmI(vendor.base, signal())).rejects.toBeInstanceOf(KeyMissingError);
});

it('asks the API of the region its pages are of, and nobody else', async () => {
  const asked: string[] = [];
  globalThis.fetch = async (input) => {
    asked.push(String(input));
    return new Response('{}', { status: 401 });
  };
  for (const region of ['', 'eu.', 'au.']) {
    const base = `https://app.${region}intercom.com`;
    await keepToken('intercom', base, 'own');
    await expect(intercom.whoAmI(base, signal())).rejects.toBeInstanceOf(LoggedOutError);
  }
  expect(asked).toEqual([
    'https://api.intercom.io/me',
    'https://api.eu.intercom.io/me',
    'https://api.au.intercom.io/me',
  ]);
});
