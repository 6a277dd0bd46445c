import 'fake-indexeddb/auto';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { helpScout } from '../../../../extension/helpdesks/help-scout/help-scout.ts';
import {
  KeyMissingError,
  LoggedOutError,
  nothingKnown,
  UnreachableError,
} from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { keepToken } from '../../../../extension/helpdesks/lib/own-tokens.ts';
import { add, agent, customer, desk, read } from './support/help-scout/one-conversation.ts';
import { serveHelpScout, withApp } from './support/help-scout/server.ts';

/** How Help Scout is asked: by whose app, where, and page by page. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
  vi.useRealTimers();
});
const signal = () => AbortSignal.timeout(60_000);

async function served(made = desk(() => undefined)) {
  const vendor = await serveHelpScout(made);
  onTestFinished(() => vendor.stop());
  const me = { id: made.idOf('ana'), name: 'ana Test' };
  return { made, vendor, me, pull: () => helpScout.pull(vendor.base, me, null, signal()) };
}

it('says that an app is missing or wrong, and takes none for another’s', async () => {
  const { made, vendor, me, pull } = await served();
  globalThis.fetch = withApp(made.idOf('victor'));
  await expect(pull()).rejects.toThrow('no longer ana Test');
  await keepToken('help-scout', vendor.base, 'own:wrong');
  await expect(pull()).rejects.toBeInstanceOf(LoggedOutError);
  await expect(pull()).rejects.toThrow('no such app');
  await keepToken('help-scout', vendor.base, 'without-a-secret');
  await expect(pull()).rejects.toBeInstanceOf(LoggedOutError);
  await keepToken('help-scout', vendor.base, null);
  await expect(helpScout.whoAmI(vendor.base, signal())).rejects.toBeInstanceOf(KeyMissingError);
  expect(me.name).toBe('ana Test');
});

it('asks Help Scout’s API alone, for one access token in two days', async () => {
  const base = 'https://secure.helpscout.net';
  const asked: string[] = [];
  globalThis.fetch = async (input, init) => {
    asked.push(`${init?.method} ${input}`);
    expect(init?.credentials).toBe('omit');
    if (String(input).endsWith('/token'))
      return Response.json({ token_type: 'bearer', access_token: 't', expires_in: 172_800 });
    return Response.json({ id: 5, type: 'user', firstName: 'ana', lastName: 'Test' });
  };
  await keepToken('help-scout', base, 'id:secret');
  for (const _time of [1, 2]) await helpScout.whoAmI(base, signal());
  const [token, me] = [
    'POST https://api.helpscout.net/v2/oauth2/token',
    'GET https://api.helpscout.net/v2/users/me',
  ];
  expect(asked).toEqual([token, me, me]);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 172_800_000 });
  await helpScout.whoAmI(base, signal());
  expect(asked).toEqual([token, me, me, token, me]);
});

it('takes a team’s app and a login page for nobody’s', async () => {
  const { made, pull } = await served();
  const asAna = withApp(made.idOf('ana'));
  globalThis.fetch = (input, init) =>
    String(input).endsWith('/users/me')
      ? Promise.resolve(Response.json({ id: 9, type: 'team', firstName: 'Mac' }))
      : asAna(input, init);
  await expect(pull()).rejects.toThrow('no user’s');
  globalThis.fetch = (input, init) =>
    String(input).endsWith('/users/me')
      ? Promise.resolve(new Response('', { status: 302, headers: { location: '/login' } }))
      : asAna(input, init);
  await expect(pull()).rejects.toBeInstanceOf(LoggedOutError);
});

it('does not take a login page for where a conversation went', async () => {
  const { made, vendor, me } = await served();
  const asAna = withApp(made.idOf('ana'));
  let isOut = false;
  globalThis.fetch = (input, init) => {
    isOut ||= String(input).endsWith('/v2/conversations/404');
    return isOut
      ? Promise.resolve(new Response('', { status: 302, headers: { location: '/login' } }))
      : asAna(input, init);
  };
  const known = { ...nothingKnown, held: async () => ['404'] };
  await expect(helpScout.pull(vendor.base, me, null, signal(), known)).rejects.toBeInstanceOf(LoggedOutError);
});

it('waits as long as Help Scout says in its own header', async () => {
  const { made, vendor, pull } = await served();
  globalThis.fetch = withApp(made.idOf('ana'));
  vendor.trouble({ after: 1, status: 429, headers: { 'x-ratelimit-retry-after': '17' } });
  const refused = await pull().catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(UnreachableError);
  expect(refused).toMatchObject({ retryAfter: 17 });
});

it('reads long lists and long conversations to their ends, each once', async () => {
  const made = desk((one) => {
    for (let times = 0; times < 120; times++) add(one, 'customer', customer(one), { body: 'And?' });
    for (let place = 1; place < 90; place++) {
      one.made.conversations.push({ ...one.row, id: 10n ** 17n + BigInt(place), number: 2000 + place });
      one.made.changed.set(String(10n ** 17n + BigInt(place)), Date.now());
      one.made.threads.set(String(10n ** 17n + BigInt(place)), one.threads.slice(-1));
    }
  });
  const { heads, events } = await read(made);
  expect(heads).toHaveLength(90);
  expect(new Set(heads).size).toBe(90);
  expect(heads).toContain('100000000000000089');
  expect(events.filter(({ kind }) => kind === 'message')).toHaveLength(120);
});

it('misses none when conversations are given away while the list is read', async () => {
  const made = desk((one) => {
    for (let place = 1; place < 100; place++) {
      one.made.conversations.push({ ...one.row, id: 1 + place, number: 2000 + place });
      one.made.changed.set(String(1 + place), Date.now());
      one.made.threads.set(String(1 + place), one.threads.slice(-1));
    }
  });
  const { vendor, me } = await served(made);
  globalThis.fetch = withApp(made.idOf('ana'));
  const victor = agent({ made, row: {} as never, threads: [] }, 'victor');
  const heads: string[] = [];
  for (let cursor: string | null = null, more = true, pages = 1; more; pages++) {
    const page = await helpScout.pull(vendor.base, me, cursor, signal());
    heads.push(...page.heads.map(({ id }) => id));
    ({ cursor, more } = page);
    // More than one page holds is somebody else's before the third is asked for.
    if (pages === 2) for (const row of made.conversations.slice(0, 30)) row.assignee = victor;
  }
  expect(new Set(heads).size).toBe(heads.length);
  expect(heads).toHaveLength(100);
});

it('names conversations whose threads the app may not read, and takes the others', async () => {
  const { made, pull } = await served();
  const asAna = withApp(made.idOf('ana'));
  globalThis.fetch = (input, init) =>
    String(input).includes('/threads')
      ? Promise.resolve(Response.json({ message: 'Forbidden' }, { status: 403 }))
      : asAna(input, init);
  const { leftOut, events } = await pull();
  expect({ leftOut, events }).toEqual({ leftOut: [{ ticket: '1', kind: 'ticket', id: '1' }], events: [] });
});

it('knows a conversation by its address', () => {
  const base = 'https://secure.helpscout.net';
  for (const path of ['/conversation/4711/12', '/conversation/4711/12/', '/conversation/4711?folderId=3'])
    expect(helpScout.placeOf(new URL(base + path))).toEqual({ base, ticket: '4711' });
  for (const path of ['/mailbox/4711', '/conversation/new', '/members/4711'])
    expect(helpScout.placeOf(new URL(base + path))).toBeNull();
});
