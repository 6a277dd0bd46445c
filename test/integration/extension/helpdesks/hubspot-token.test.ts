import 'fake-indexeddb/auto';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { hubspot } from '../../../../extension/helpdesks/hubspot/hubspot.ts';
import {
  KeyMissingError,
  LoggedOutError,
  RefusedError,
} from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { keepToken } from '../../../../extension/helpdesks/lib/own-tokens.ts';
import { agent, desk, read, say } from './support/hubspot/one-ticket.ts';
import { serveHubSpot, withToken } from './support/hubspot/server.ts';

/** How HubSpot is asked: by whose token, where, and page by page. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});
const signal = () => AbortSignal.timeout(60_000);

it('says that a token is missing, takes none for another’s, and none of who is no owner', async () => {
  const made = desk(() => undefined);
  const vendor = await serveHubSpot(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withToken(made.idOf('victor'));
  const me = { id: made.idOf('ana'), name: 'ana Test' };
  await expect(hubspot.pull(vendor.base, me, null, signal())).rejects.toThrow('no longer ana Test');
  globalThis.fetch = async (input, init) => {
    const isOwner = String(input).includes('/owners/');
    const owner = { id: '5', userId: 6, firstName: '', lastName: '', email: 'x@desk.example' };
    return isOwner ? Response.json(owner) : withToken(made.idOf('ana'))(input, init);
  };
  await expect(hubspot.whoAmI(vendor.base, signal())).rejects.toBeInstanceOf(LoggedOutError);
  await keepToken('hubspot', vendor.base, null);
  await expect(hubspot.whoAmI(vendor.base, signal())).rejects.toBeInstanceOf(KeyMissingError);
});

it('says of a dead token that HubSpot no longer knows it, and keeps what else is refused apart', async () => {
  const base = 'https://app.hubspot.com';
  await keepToken('hubspot', base, 'own');
  const answering = (status: number) => {
    globalThis.fetch = async () => Response.json({ status: 'error' }, { status });
    return hubspot.whoAmI(base, signal());
  };
  await expect(answering(404)).rejects.toThrow('no longer knows this token');
  await expect(answering(404)).rejects.toBeInstanceOf(LoggedOutError);
  await expect(answering(403)).rejects.toBeInstanceOf(RefusedError);
});

it('asks HubSpot’s API wherever its pages are, and nobody else', async () => {
  const asked: string[] = [];
  globalThis.fetch = async (input) => {
    asked.push(String(input));
    return new Response('{}', { status: 401 });
  };
  for (const base of Object.keys(hubspot.readsAt ?? {})) {
    await keepToken('hubspot', base, 'own');
    await expect(hubspot.whoAmI(base, signal())).rejects.toBeInstanceOf(LoggedOutError);
  }
  expect(new Set(asked)).toEqual(
    new Set(['https://api.hubapi.com/oauth/v2/private-apps/get/access-token-info']),
  );
});

it('reads a long list of tickets changed at one instant to its end, each once', async () => {
  const made = desk(({ made: all, ticket }) => {
    for (let place = 1; place < 300; place++)
      all.tickets.push({ ...ticket, id: String(10n ** 17n + BigInt(place)) });
  });
  const { heads } = await read(made);
  expect(heads).toHaveLength(300);
  expect(new Set(heads).size).toBe(300);
});

it('reads a thread longer than a page to its end', async () => {
  const { events } = await read(
    desk((one) => {
      for (let times = 0; times < 250; times++) say(one, agent(one, 'ana'), 'And?');
    }),
  );
  expect(events.filter(({ kind }) => kind === 'message')).toHaveLength(250);
});

it('names tickets whose threads the token may not read, and takes the others', async () => {
  const made = desk(() => undefined);
  const vendor = await serveHubSpot(made);
  onTestFinished(() => vendor.stop());
  const token = withToken(made.idOf('ana'));
  globalThis.fetch = async (input, init) =>
    String(input).includes('/threads')
      ? Response.json({ category: 'MISSING_SCOPES' }, { status: 403 })
      : token(input, init);
  const me = { id: made.idOf('ana'), name: 'ana Test' };
  const { leftOut, events } = await hubspot.pull(vendor.base, me, null, signal());
  expect({ leftOut, events }).toEqual({
    leftOut: [{ ticket: '62515-1', kind: 'ticket', id: '1' }],
    events: [],
  });
});

it('knows a ticket by its address, wherever it stands', () => {
  const base = 'https://app-eu1.hubspot.com';
  for (const path of [
    '/contacts/62515/record/0-5/4711',
    '/contacts/62515/ticket/4711/?x=1',
    '/help-desk/62515/view/9/ticket/4711/details',
    '/help-desk/62515/ticket/4711',
  ])
    expect(hubspot.placeOf(new URL(base + path))).toEqual({ base, ticket: '62515-4711' });
  for (const path of ['/contacts/62515/record/0-1/4711', '/contacts/62515/objects/0-5/views/all/list'])
    expect(hubspot.placeOf(new URL(base + path))).toBeNull();
});
