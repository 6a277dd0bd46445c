import { expect, test } from 'vitest';
import type { Helpdesk } from '../../../collector/helpdesk/helpdesk.ts';
import type { SessionCard } from '../../../shared/protocol/session-card.ts';
import { eventually } from '../../real/support/eventually.ts';
import { CONFIG, freshFolder, pair, start, startSession, stateOf } from './support.ts';

/** Conversations nobody ends: the customer closed the page, and the chat tool tells a page only. */

const DAY = 86_400_000;
const one = {
  ...CONFIG,
  next: 'chat',
  leads: [],
  desk: {
    ...CONFIG.desk,
    agents: [{ id: 'maria', name: 'María', languages: ['es'], skills: { mac: 5 }, capacity: 1 }],
  },
};

test('a day later nobody’s chat holds the agent any more: the next customer is helped at once', async () => {
  const data = await freshFolder();
  const now = Date.now();
  const first = await start(one, { data, now: () => now });
  const { session: helped } = await startSession(first.url);
  const { session: waited } = await startSession(first.url);
  expect(await stateOf(first.url, waited)).toMatchObject({ state: 'waiting' });
  await first.close();

  const again = await start(one, { data, now: () => now + DAY + 1 });
  const { url } = again;
  await eventually(async () => (await stateOf(url, waited)).state === 'ended');
  // Who was helped is asked how it went; who waited in vain is not.
  expect(await stateOf(url, helped)).toMatchObject({ state: 'ended', ask: { survey: 'after-help' } });
  expect(await stateOf(url, waited)).toMatchObject({ ask: null });
  const { call } = await pair(again, 'maria');
  const claim = await call('POST', '/v1/agent/claims', {
    session: waited,
    helpdesk: 'demo-desk',
    ticket: '7',
  });
  const { left }: SessionCard = await claim.json();
  expect(left?.how).toBe('abandoned');
  // Not for the day nobody was there any more.
  expect((left?.at ?? 0) - now).toBeLessThan(DAY / 24 + 1000);
  expect((await startSession(url)).route.agent).toEqual({ name: 'María' });
});

test('within the day, and with a ticket that stands or is still owed, nothing lapses', async () => {
  const data = await freshFolder();
  const now = Date.now();
  const tickets: string[] = [];
  const helpdesk: Helpdesk = {
    id: 'small',
    isTicket: () => true,
    async open({ session }) {
      tickets.push(session);
      return String(tickets.length);
    },
    look: async (all) => all.map((ticket) => ({ ticket, owner: null, ended: false })),
    async setOwner() {},
  };
  const first = await start(one, { data, now: () => now, helpdesk });
  const { session: chat } = await startSession(first.url);
  const { session: ticket } = await startSession(first.url, { wish: 'ticket' });
  await eventually(async () => (await stateOf(first.url, ticket)).ticket);
  await first.close();

  const soon = await start(one, { data, now: () => now + DAY - 1, helpdesk });
  await startSession(soon.url);
  expect(await stateOf(soon.url, chat)).toMatchObject({ state: 'with-agent' });
  await soon.close();
  const later = await start(one, { data, now: () => now + DAY + 1, helpdesk });
  await eventually(async () => (await stateOf(later.url, chat)).state === 'ended');
  expect(await stateOf(later.url, ticket)).not.toMatchObject({ state: 'ended' });
});

test('a ticket nobody ends keeps no customer from being asked: after a month it is over', async () => {
  const data = await freshFolder();
  const now = Date.now();
  const first = await start(one, { data, now: () => now });
  const { session } = await startSession(first.url);
  const { call } = await pair(first, 'maria');
  const claim = { session, helpdesk: 'elsewhere', ticket: 'never-solved' };
  expect((await call('POST', '/v1/agent/claims', claim)).status).toBe(200);
  await first.close();
  const soon = await start(one, { data, now: () => now + 2 * DAY });
  expect(await stateOf(soon.url, session)).toMatchObject({ state: 'with-agent' });
  await soon.close();
  const { url } = await start(one, { data, now: () => now + 31 * DAY });
  await eventually(async () => (await stateOf(url, session)).state === 'ended');
  expect(await stateOf(url, session)).toMatchObject({ ask: { survey: 'after-help' } });
});

test('a thousand open chats keep no ticket from being followed', async () => {
  const ended = new Set<string>();
  const helpdesk: Helpdesk = {
    id: 'small',
    isTicket: () => true,
    open: async ({ session }) => session,
    look: async (all) => all.map((ticket) => ({ ticket, owner: null, ended: ended.has(ticket) })),
    async setOwner() {},
  };
  const limit = { burst: 1e9, perSecond: 1e9 };
  const limits = { network: limit, starts: limit, site: limit, session: limit, pairing: limit, bytes: limit };
  const { url } = await start(
    { ...one, helpdesk: { ...RT, pollSeconds: 0.2 } },
    { helpdesk, limits, env: { RT_TOKEN: 'x' } },
  );
  for (let i = 0; i < 10; i++) await Promise.all(Array.from({ length: 101 }, () => startSession(url)));
  const { session } = await startSession(url, { wish: 'ticket' });
  ended.add(session);
  await eventually(async () => (await stateOf(url, session)).state === 'ended');
}, 120_000);

const RT = {
  kind: 'request-tracker',
  url: 'http://127.0.0.1:9',
  login: { token: { env: 'RT_TOKEN' } },
  fallbackRequestor: 'visitor@shop.test',
};
