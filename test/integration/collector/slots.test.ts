import { expect, test } from 'vitest';
import type { Helpdesk } from '../../../collector/helpdesk/helpdesk.ts';
import { eventually } from '../../real/support/eventually.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { rowsIn } from './store-in.ts';
import { CONFIG, freshFolder, mac, pair, post, refusal, start } from './support.ts';

/** A desk cannot be filled: a slot is held for who shows a sign of life, and let go without one. */

const MINUTE = 60_000;
const chat = {
  ...CONFIG,
  next: 'chat',
  leads: ['lena'],
  proxies: ['127.0.0.1'],
  limits: { network: { burst: 1e6, perSecond: 1e6 } },
  desk: {
    ...CONFIG.desk,
    agents: [
      ...['ana', 'ben'].map((id) => ({
        id,
        name: id,
        languages: ['en', 'es'],
        skills: { mac: 5 },
        capacity: 5,
      })),
      { id: 'lena', name: 'Lena', languages: ['en'], skills: {} },
    ],
  },
};
const arrive = async (url: string, from: string) => {
  const response = await post(url, '/v1/sessions', mac(), { 'x-forwarded-for': from });
  return response.json();
};
const fill = async (url: string, from: string, count: number) => {
  const sessions = [];
  for (let i = 0; i < count; i++) sessions.push(await arrive(url, from));
  return sessions;
};
const state = async (url: string, { session, secret }: { session: string; secret: string }) =>
  (await post(url, `/v1/sessions/${session}/state`, { secret })).json();
const clocked = async (config: object = chat, options: object = {}) => {
  let at = Date.now();
  const data = await freshFolder();
  const collector = await start(config, { data, now: () => at, ...options });
  return {
    collector: { ...collector, data },
    url: collector.url,
    pass(ms: number) {
      at += ms;
    },
  };
};

test('forty starts from one address: the next customer, from there or from anywhere, is helped at once', async () => {
  const { url } = await clocked();
  await fill(url, '203.0.113.7', 40);
  expect((await arrive(url, '198.51.100.1')).route.agent).not.toBeNull();
  expect((await arrive(url, '203.0.113.7')).route.agent).not.toBeNull();
});

test('neither do forty that show their pages, once everybody is busy, nor forty from one IPv6 household', async () => {
  const { url } = await clocked();
  for (const one of await fill(url, '203.0.113.7', 40)) await state(url, one);
  expect((await arrive(url, '198.51.100.1')).route.agent).not.toBeNull();
  const { url: other } = await clocked();
  for (let i = 0; i < 40; i++) await arrive(other, `2001:db8:1:2::${i + 1}`);
  expect((await arrive(other, '198.51.100.1')).route.agent).not.toBeNull();
});

test('customers from many addresses do fill it: whoever comes then waits', async () => {
  const { url } = await clocked();
  for (let i = 0; i < 10; i++) await arrive(url, `203.0.113.${i}`);
  expect((await arrive(url, '198.51.100.1')).route.agent).toBeNull();
});

test('without a sign of life a slot is let go after two minutes; a page that is seen keeps it', async () => {
  const { url, pass } = await clocked();
  const all = [];
  for (let i = 0; i < 10; i++) all.push(await arrive(url, `203.0.113.${i}`));
  pass(1 * MINUTE);
  for (const one of all.slice(0, 9)) await state(url, one);
  expect((await arrive(url, '198.51.100.1')).route.agent).toBeNull();
  pass(1.5 * MINUTE);
  expect((await arrive(url, '198.51.100.2')).route.agent).not.toBeNull();
  expect((await arrive(url, '198.51.100.3')).route.agent).toBeNull();
  // The one that comes back late has its agent still; there is no room to hold for it.
  expect(await state(url, all[9])).toMatchObject({ state: 'with-agent' });
  expect((await arrive(url, '198.51.100.4')).route.agent).toBeNull();
});

test('a conversation that was named, and a case its agent has opened, hold their slot', async () => {
  const { collector, url, pass } = await clocked();
  const all = [];
  for (let i = 0; i < 10; i++) all.push(await arrive(url, `203.0.113.${i}`));
  for (const { session, secret } of all.slice(0, 5)) {
    const named = { secret, conversation: `chat ${session}` };
    expect((await post(url, `/v1/sessions/${session}/conversation`, named)).status).toBe(204);
  }
  const agents = new Map([
    ['ana', await pair(collector, 'ana')],
    ['ben', await pair(collector, 'ben')],
  ]);
  for (const { session, route } of all.slice(5)) {
    const agent = agents.get(route.agent.name);
    const claimed = await agent?.call('POST', '/v1/agent/claims', {
      session,
      helpdesk: 'demo',
      ticket: session,
    });
    expect(claimed?.status).toBe(200);
  }
  pass(59 * MINUTE);
  expect((await arrive(url, '198.51.100.1')).route.agent).toBeNull();
  pass(2 * MINUTE);
  for (let i = 0; i < 5; i++) expect((await arrive(url, `198.51.100.${i}`)).route.agent).not.toBeNull();
  expect((await arrive(url, '198.51.100.9')).route.agent).toBeNull();
});

test('an agent’s own report counts for more than sessions nobody has confirmed', async () => {
  const { collector, url, pass } = await clocked();
  for (let i = 0; i < 10; i++) await arrive(url, `203.0.113.${i}`);
  const ana = await pair(collector, 'ana');
  pass(1000);
  const report = (units: number) =>
    ana.call('PUT', '/v1/agent/presence', { status: 'available', load: { chat: units } });
  expect((await report(0)).status).toBe(204);
  pass(1000);
  for (let i = 0; i < 5; i++) {
    expect((await arrive(url, `198.51.100.${i}`)).route.agent).toEqual({ name: 'ana' });
  }
  expect((await arrive(url, '198.51.100.9')).route.agent).toBeNull();
});

test('a ticket the helpdesk follows holds its slot for as long as it is open', async () => {
  const helpdesk: Helpdesk = {
    id: 'small',
    isTicket: () => true,
    open: async ({ session }) => session,
    look: async (all) => all.map((ticket) => ({ ticket, owner: null, ended: false })),
    async setOwner() {},
  };
  const { url, pass } = await clocked({ ...chat, next: 'chat' }, { helpdesk });
  for (let i = 0; i < 10; i++) {
    await post(url, '/v1/sessions', mac({ wish: 'ticket' }), { 'x-forwarded-for': `203.0.113.${i}` });
  }
  pass(180 * MINUTE);
  expect((await arrive(url, '198.51.100.1')).route.agent).toBeNull();
});

test('a customer who waits and shows a page keeps the place in the line; of a silent crowd only the first do', async () => {
  const { collector, url, pass } = await clocked();
  for (let i = 0; i < 10; i++) await arrive(url, `203.0.113.${i}`);
  await fill(url, '192.0.2.1', 40);
  const real = await arrive(url, '198.51.100.1');
  const lena = await pair(collector, 'lena');
  const waiting = async () => {
    const { queues } = await (await lena.call('GET', '/v1/lead/now')).json();
    return queues[0].waiting;
  };
  expect(await waiting()).toBe(41);
  pass(1.5 * MINUTE);
  await state(url, real);
  pass(1 * MINUTE);
  expect(await waiting()).toBeLessThanOrEqual(4);
  await eventually(async () => (await state(url, real)).state === 'with-agent');
});

test('thousands that show their pages, begun before: whoever comes after from elsewhere is the next to be helped', async () => {
  const { collector, url, pass } = await clocked({ ...chat, assumePresent: false });
  const { session } = await arrive(url, '203.0.113.7');
  const [row = {}] = await rowsIn(collector.data, 'select * from session where id = ?', session);
  const other = ['id', 'start_id', 'alive_until'];
  const names = Object.keys(row).filter((name) => !['rowid', ...other].includes(name));
  await rowsIn(
    collector.data,
    `with recursive n (i) as (select 1 union all select i + 1 from n where i < 5000)
     insert into session (${[...other, ...names]}) select id || i, start_id || i, ?, ${names} from session, n where id = ?`,
    Date.now() + 60 * MINUTE,
    session,
  );
  pass(1000);
  const real = await arrive(url, '198.51.100.1');
  // Five of an address may be in the line here, and no more.
  expect(real.wait?.position ?? 0).toBeLessThanOrEqual(7);
  const ana = await pair(collector, 'ana');
  const ben = await pair(collector, 'ben');
  const from = cpuTime();
  for (const { call } of [ana, ben]) {
    const here = await call('PUT', '/v1/agent/presence', { status: 'available', load: {} });
    expect(here.status).toBe(204);
  }
  expect(cpuTime() - from).toBeLessThan(5_000);
  const helped = new Set<string>();
  await eventually(async () => {
    pass(5_000);
    for (const { call } of [ana, ben]) {
      await call('PUT', '/v1/agent/presence', { status: 'available', load: {} });
      const { items } = await (await call('GET', '/v1/agent/feed')).json();
      for (const { kind, offer } of items) {
        if (kind !== 'offer') continue;
        const answer = await call('POST', `/v1/agent/offers/${offer.id}`, { answer: 'accept' });
        if (answer.status === 204) helped.add(offer.id);
      }
    }
    return (await state(url, real)).state === 'with-agent';
  });
  // They are few that went before.
  expect(helped.size).toBeLessThan(10);
});

test('an agent lets a dead session of theirs go, a lead anybody’s: the next customer is helped; whoever is there after all is asked', async () => {
  const { collector, url } = await clocked();
  const all: Awaited<ReturnType<typeof arrive>>[] = [];
  for (let i = 0; i < 10; i++) all.push(await arrive(url, `203.0.113.${i}`));
  const [ana, lena] = [await pair(collector, 'ana'), await pair(collector, 'lena')];
  const release = (by: typeof ana, { session }: { session: string }) =>
    by.call('POST', `/v1/agent/sessions/${session}/release`, {});
  const [mine, others] = ['ana', 'ben'].map((name) => all.find(({ route }) => route.agent.name === name));
  expect(await refusal(await release(ana, others))).toBe('404 unknown-session');
  expect(await refusal(await release(ana, { session: 's1.unknown' }))).toBe('404 unknown-session');
  expect((await release(ana, mine)).status).toBe(204);
  expect((await release(ana, mine)).status).toBe(204);
  expect((await release(lena, others)).status).toBe(204);
  expect(await state(url, mine)).toMatchObject({ state: 'ended', ask: { survey: 'after-help' } });
  for (let i = 0; i < 2; i++) expect((await arrive(url, `198.51.100.${i}`)).route.agent).not.toBeNull();
  expect((await arrive(url, '198.51.100.9')).route.agent).toBeNull();
});
