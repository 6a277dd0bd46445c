import { expect, test } from 'vitest';
import type { Collector } from '../../../collector/collector.ts';
import { leadsDueAt } from '../../../collector/services/callbacks.ts';
import type { FeedItem, Recovery } from '../../../shared/protocol/feed.ts';
import {
  CONFIG,
  four,
  freshFolder,
  mac,
  pair,
  post,
  refusal,
  say,
  start,
  startSession,
  stateOf,
  uuid7,
} from './support.ts';

const HOUR = 3_600_000;

/** What an agent was told of requests for a human, oldest first. */
async function toldTo(collector: Collector, agent: string): Promise<Recovery[]> {
  const { call } = await pair(collector, agent);
  const { items }: { items: FeedItem[] } = await (await call('GET', '/v1/agent/feed')).json();
  return items.flatMap((item) => (item.kind === 'recovery' ? [item.recovery] : []));
}

async function ask(collector: Collector, session: string, to: 'agent' | 'lead', at = Date.now()) {
  const id = uuid7(at);
  const response = await say(collector.url, session, 'recovery', { id, to });
  expect(response.status).toBe(204);
  return id;
}

test('the agent reads who asks, by which ticket, and what was said in the rating', async () => {
  const collector = await start();
  const { session } = await startSession(collector.url);
  await post(collector.url, '/v1/responses', four(session, { answers: { csat: 1, why: 'No me ayudó' } }));
  const { call } = await pair(collector, 'maria');
  await call('POST', '/v1/agent/claims', { session, helpdesk: 'demo-desk', ticket: '7' });
  const id = await ask(collector, session, 'agent');
  expect(await toldTo(collector, 'maria')).toMatchObject([
    {
      id,
      session,
      to: 'agent',
      done: false,
      agent: { name: 'María' },
      ticket: { helpdesk: 'demo-desk', id: '7' },
      locale: 'es-MX',
      after: [
        { kind: 'csat', format: 'csat.faces.5', value: 1 },
        { kind: 'comment', text: 'No me ayudó' },
      ],
    },
  ]);
});

test('done is told to every device of the agent, and done twice is done once', async () => {
  const collector = await start();
  const { session } = await startSession(collector.url);
  const id = await ask(collector, session, 'agent');
  const [phone, desk] = [await pair(collector, 'maria'), await pair(collector, 'maria')];
  const { cursor } = await (await desk.call('GET', '/v1/agent/feed')).json();
  for (let time = 0; time < 2; time++) {
    expect((await phone.call('POST', '/v1/agent/recovered', { id })).status).toBe(204);
  }
  const { items } = await (await desk.call('GET', `/v1/agent/feed?after=${cursor}`)).json();
  expect(items).toMatchObject([{ kind: 'recovery', recovery: { id, done: true } }]);
});

test('nobody marks what was asked of somebody else, and every refusal has its name', async () => {
  const collector = await start();
  const { session } = await startSession(collector.url);
  const id = await ask(collector, session, 'agent');
  const wim = await pair(collector, 'wim');
  const lena = await pair(collector, 'lena');
  const done = '/v1/agent/recovered';
  expect(await refusal(await wim.call('POST', done, { id }))).toBe('404 not-found');
  // A lead who has not been told yet has nothing to close.
  expect(await refusal(await lena.call('POST', done, { id }))).toBe('404 not-found');
  expect(await refusal(await wim.call('POST', '/v1/agent/recovered', { id: uuid7() }))).toBe('404 not-found');
  expect(await refusal(await post(collector.url, done, { id }))).toBe('401 unauthorized');
  expect(await toldTo(collector, 'maria')).toMatchObject([{ id, done: false }]);
});

test('asked again while it is open it is one request; after it was done it is a new one', async () => {
  const collector = await start();
  const { session } = await startSession(collector.url);
  const { call } = await pair(collector, 'maria');
  const first = await ask(collector, session, 'agent');
  await ask(collector, session, 'agent');
  expect(await toldTo(collector, 'maria')).toMatchObject([{ id: first }]);
  await call('POST', '/v1/agent/recovered', { id: first });
  const second = await ask(collector, session, 'agent');
  expect((await toldTo(collector, 'maria')).at(-1)).toMatchObject({ id: second, done: false });
});

test('what nobody has seen to in time reaches the leads, once, and either of them may close it', async () => {
  const data = await freshFolder();
  let at = Date.now();
  const now = () => at;
  let collector = await start(CONFIG, { data, now });
  const { session } = await startSession(collector.url);
  const id = await ask(collector, session, 'agent');
  /** The collector comes up again so many hours later and does its rounds; then the lead looks. */
  const leadHears = async (hours: number) => {
    await collector.close();
    at += hours * HOUR;
    collector = await start(CONFIG, { data, now });
    return toldTo(collector, 'lena');
  };
  expect(await leadHears(23.9)).toEqual([]);
  expect(await leadHears(0.2)).toMatchObject([{ id, to: 'agent', agent: null }]);
  expect(await leadHears(48)).toHaveLength(1);
  const { call } = await pair(collector, 'lena');
  expect((await call('POST', '/v1/agent/recovered', { id })).status).toBe(204);
  const done = { done: true, agent: null, ticket: null, after: [] };
  expect(await toldTo(collector, 'lena')).toMatchObject([done, done]);
  expect((await toldTo(collector, 'maria')).at(-1)).toMatchObject({ done: true });
});

test('whoever helped them has left the desk: the leads hear of it at once', async () => {
  const data = await freshFolder();
  const before = await start(CONFIG, { data });
  const { session } = await startSession(before.url);
  await before.close();
  const agents = CONFIG.desk.agents.filter(({ id }) => id !== 'maria');
  const collector = await start({ ...CONFIG, desk: { ...CONFIG.desk, agents } }, { data });
  await ask(collector, session, 'agent');
  expect(await toldTo(collector, 'lena')).toMatchObject([{ session, to: 'agent', done: false }]);
});

test('a desk without leads: the owner hears that a lead was wanted', async () => {
  const collector = await start({ ...CONFIG, leads: [] });
  const { session } = await startSession(collector.url);
  await ask(collector, session, 'lead');
  expect(await toldTo(collector, 'maria')).toMatchObject([{ to: 'lead', done: false }]);
});

test('a desk without leads whose agent has left: everybody hears of it, and anybody may see to it', async () => {
  const data = await freshFolder();
  const before = await start({ ...CONFIG, leads: [] }, { data });
  const { session } = await startSession(before.url);
  await before.close();
  const agents = CONFIG.desk.agents.filter(({ id }) => id !== 'maria');
  const collector = await start({ ...CONFIG, leads: [], desk: { ...CONFIG.desk, agents } }, { data });
  const { route } = await stateOf(collector.url, session);
  expect(route).toMatchObject({ agent: null });
  expect(route.reason).not.toContain('María');
  const id = await ask(collector, session, 'agent');
  for (const agent of ['wim', 'lena']) {
    expect(await toldTo(collector, agent)).toMatchObject([{ id, to: 'agent', done: false }]);
  }
  const wim = await pair(collector, 'wim');
  expect((await wim.call('POST', '/v1/agent/recovered', { id })).status).toBe(204);
  expect(await toldTo(collector, 'lena')).toMatchObject([
    { id, done: true },
    { id, done: true },
  ]);
});

test('the time to see to a request is counted in the hours the queue is at work', () => {
  const office = {
    zone: 'Europe/Madrid',
    week: { '1': [['09:00', '18:00']], '5': [['09:00', '15:00']] } satisfies Record<
      string,
      [string, string][]
    >,
    holidays: [],
  };
  const limits = { businessHours: 4, hours: 24 };
  const friday = Date.parse('2026-11-20T13:00:00+01:00');
  expect(leadsDueAt(office, limits, friday)).toBe(Date.parse('2026-11-23T11:00:00+01:00'));
  expect(leadsDueAt(undefined, limits, friday)).toBe(friday + 24 * HOUR);
  expect(leadsDueAt({ ...office, week: {} }, limits, friday)).toBe(friday + 24 * HOUR);
});

test('the leads’ page: queues and coverage by count, as far as it is nobody’s own', async () => {
  const always = { zone: 'UTC', week: {}, holidays: [] };
  const more = ['nora', 'otto'].map((id) => ({ id, name: id, languages: ['en'], skills: { windows: 4 } }));
  const desk = {
    ...CONFIG.desk,
    schedules: { never: always },
    queues: [
      { id: 'support', name: 'Support' },
      { id: 'mac', name: 'Mac', required: { mac: 3 }, schedule: 'never' },
    ],
    agents: [
      ...CONFIG.desk.agents.map((agent) => (agent.id === 'maria' ? { ...agent, capacity: 1 } : agent)),
      ...more,
    ],
  };
  const collector = await start({ ...CONFIG, desk });
  const first = await startSession(collector.url);
  await startSession(collector.url, mac({ answers: { platform: 'windows' } }));
  const { call } = await pair(collector, 'maria');
  await call('POST', '/v1/agent/claims', { session: first.session, helpdesk: 'demo-desk', ticket: '7' });
  await startSession(collector.url);
  const lena = await pair(collector, 'lena');
  const now = await (await lena.call('GET', '/v1/lead/now?language=en')).json();
  expect(now.queues).toMatchObject([
    { id: 'support', open: true, changesAt: null, waiting: 1, free: 'several', running: 2 },
    { id: 'mac', open: false, changesAt: null, waiting: 0, longestSince: null, free: null, running: 0 },
  ]);
  expect(now.skills).toEqual([
    { id: 'mac', label: 'Mac', onDuty: 2, free: null },
    { id: 'windows', label: 'Windows', onDuty: 3, free: 'several' },
  ]);
  expect(now.sessions).toEqual([]);
  expect(await refusal(await call('GET', '/v1/lead/now'))).toBe('403 not-a-lead');
  expect((await (await lena.call('GET', '/v1/agent/me')).json()).lead).toBe(true);
  expect((await (await call('GET', '/v1/agent/me')).json()).lead).toBe(false);
});

test('asked every minute, the leads’ page gives nobody’s volume and minutes away', async () => {
  let at = Date.UTC(2026, 10, 21, 8, 10);
  const collector = await start(CONFIG, { now: () => at });
  const lena = await pair(collector, 'lena');
  const { call } = await pair(collector, 'maria');
  const first = await startSession(collector.url, { id: uuid7(at) });
  await call('POST', '/v1/agent/claims', { session: first.session, helpdesk: 'demo-desk', ticket: '7' });
  const seen: { readonly at: number; readonly text: string }[] = [];
  const shown = new Map<number, string>();
  for (let minute = 0; minute < 240; minute++) {
    at += 60_000;
    // Maria has one more every twenty minutes, for five; nobody hears of those. The first goes on for three hours.
    if (minute % 20 === 0) await startSession(collector.url, { id: uuid7(at) });
    if (minute === 180) await call('POST', '/v1/agent/ended', { session: first.session });
    const now = await (await lena.call('GET', '/v1/lead/now')).json();
    seen.push({ at, text: JSON.stringify(now) });
    shown.set(now.lookedAt, JSON.stringify(now.sessions));
  }
  expect(seen.map(({ text }) => text).join()).not.toMatch(/María|maria|Wim|"since"/);
  // Nothing but full half-hours, and whole steps of hours: the start is known to half an hour at best.
  expect([...shown.keys()].every((time) => time % 1_800_000 === 0)).toBe(true);
  const hours = [...shown.values()].map((text) => JSON.parse(text)[0]?.hours ?? 0);
  expect(hours).toEqual([0, 0, 0, 1, 1, 2, 2, expect.any(Number), expect.any(Number)]);
  expect([...shown.values()].every((text) => JSON.parse(text).length <= 10)).toBe(true);
});
