import 'fake-indexeddb/auto';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { freshdesk } from '../../../../extension/helpdesks/freshdesk/freshdesk.ts';
import {
  KeyMissingError,
  LoggedOutError,
  UnreachableError,
} from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { keepToken } from '../../../../extension/helpdesks/lib/own-tokens.ts';
import { desk } from './support/freshdesk/one-ticket.ts';
import { serveFreshdesk, withKey } from './support/freshdesk/server.ts';

/** How Freshdesk is asked: by whose key, and how often. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});
const signal = () => AbortSignal.timeout(60_000);

it('waits as it is told, and stops where the key is taken back in the middle', async () => {
  const made = desk(() => undefined);
  const vendor = await serveFreshdesk(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withKey(made.userOf('ana'));
  const agent = { id: String(made.userOf('ana')), name: 'ana Test' };
  const pull = () => freshdesk.pull(vendor.base, agent, null, signal());
  vendor.trouble({ after: 2, status: 429, headers: { 'retry-after': '17' } });
  const busy = await pull().catch((error: unknown) => error);
  expect(busy).toBeInstanceOf(UnreachableError);
  expect((busy as UnreachableError).retryAfter).toBe(17);
  vendor.trouble({ after: 2, status: 401 });
  await expect(pull()).rejects.toBeInstanceOf(LoggedOutError);
  expect((await pull()).events).toMatchObject([{ kind: 'created' }, { kind: 'assign' }]);
});

it('says that a key of the agent’s own is missing, and takes no key for another’s', async () => {
  const made = desk(() => undefined);
  const vendor = await serveFreshdesk(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withKey(made.userOf('victor'));
  const agent = { id: String(made.userOf('ana')), name: 'ana Test' };
  await expect(freshdesk.pull(vendor.base, agent, null, signal())).rejects.toThrow('no longer ana Test');
  await keepToken('freshdesk', vendor.base, null);
  await expect(freshdesk.whoAmI(vendor.base, signal())).rejects.toBeInstanceOf(KeyMissingError);
});

it('sends the key in a header of its own, without the browser’s session', async () => {
  const asked: (RequestInit | undefined)[] = [];
  globalThis.fetch = async (_input, init) => {
    asked.push(init);
    return Response.json({ id: 5, contact: { name: 'ana Test' } });
  };
  const base = 'https://acme.freshdesk.com';
  await keepToken('freshdesk', base, 'secret');
  expect(await freshdesk.whoAmI(base, signal())).toEqual({ id: '5', name: 'ana Test' });
  expect(asked).toMatchObject([
    { credentials: 'omit', headers: { Authorization: `Basic ${btoa('secret:X')}` } },
  ]);
});
