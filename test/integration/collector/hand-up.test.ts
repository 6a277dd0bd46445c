import { expect, test } from 'vitest';
import type { Feed } from '../../../shared/protocol/feed.ts';
import type { SessionCard } from '../../../shared/protocol/session-card.ts';
import { CONFIG, pair, refusal, say, start, startSession, stateOf } from './support.ts';

/** An agent hands a session up to a higher tier, by the collector: a chat, a call, a helpdesk nobody can write in. */

const MINUTE = 60_000;
const tiers = {
  ...CONFIG,
  desk: {
    ...CONFIG.desk,
    queues: [
      { id: 'support', name: 'Support' },
      { id: 'experts', name: 'Experts', tier: 'L2' },
    ],
    agents: [
      ...CONFIG.desk.agents.filter(({ id }) => id !== 'lena'),
      { id: 'lena', name: 'Lena', languages: ['es'], skills: { mac: 4 }, tier: 'L2', capacity: 1 },
    ],
  },
};

type Agent = Awaited<ReturnType<typeof pair>>;
const cardOf = async (agent: Agent, session: string): Promise<SessionCard | undefined> => {
  const feed: Feed = await (await agent.call('GET', '/v1/agent/feed')).json();
  return feed.items
    .flatMap((item) => (item.kind === 'card' ? [item.card] : []))
    .find((one) => one.session === session);
};
const handUp = (agent: Agent, session: string, over: object = {}) =>
  agent.call('POST', '/v1/agent/hand-up', {
    session,
    tier: 'L2',
    note: 'Reset twice, still locked.',
    ...over,
  });

async function open() {
  let at = Date.now();
  const collector = await start(tiers, { now: () => at });
  const [maria, lena] = [await pair(collector, 'maria'), await pair(collector, 'lena')];
  return {
    url: collector.url,
    maria,
    lena,
    later(minutes: number) {
      at += minutes * MINUTE;
      return at;
    },
  };
}

test('the case goes to somebody of that tier with the note, and its first agent keeps seeing it', async () => {
  const { url, maria, lena, later } = await open();
  const { session } = await startSession(url);
  const began = (await cardOf(maria, session))?.assignedAt;
  const at = later(7);
  expect((await handUp(maria, session)).status).toBe(204);

  const hers = await cardOf(lena, session);
  expect(hers).toMatchObject({
    agent: 'lena',
    tier: 'L2',
    assignedAt: at,
    route: { queue: { name: 'Experts' } },
  });
  expect(hers?.handed).toEqual([{ at, by: 'maria', since: began, tier: 'L2', queue: 'Experts' }]);
  expect(hers?.said).toContainEqual({
    question: 'handed-1',
    title: expect.stringContaining('L2 · María'),
    answer: 'Reset twice, still locked.',
  });
  expect(await cardOf(maria, session)).toMatchObject({ agent: 'lena', handed: [{ by: 'maria' }] });
  expect(await stateOf(url, session)).toMatchObject({
    state: 'with-agent',
    route: { agent: { name: 'Lena' } },
  });

  // Said twice, as after a line that broke: done once.
  expect((await handUp(maria, session)).status).toBe(204);
  expect((await cardOf(lena, session))?.handed).toHaveLength(1);
});

test('while nobody of that tier is free it waits there, and comes to them when they are', async () => {
  const { url, maria, lena, later } = await open();
  const [first, second] = [await startSession(url), await startSession(url)];
  expect((await handUp(maria, first.session)).status).toBe(204);
  expect((await handUp(maria, second.session)).status).toBe(204);
  expect(await stateOf(url, second.session)).toMatchObject({ state: 'waiting' });
  expect(await cardOf(maria, second.session)).toMatchObject({ agent: null });
  later(3);
  expect((await say(url, first.session, 'end')).status).toBe(204);
  await lena.call('PUT', '/v1/agent/presence', { status: 'busy', load: {} });
  await lena.call('PUT', '/v1/agent/presence', { status: 'available', load: {} });
  await expect
    .poll(async () => {
      const { items }: Feed = await (await lena.call('GET', '/v1/agent/feed')).json();
      const offer = items.findLast((item) => item.kind === 'offer');
      return offer?.kind === 'offer' ? offer.offer.session : null;
    })
    .toBe(second.session);
});

test('only the owner may, only upwards, and never without a note', async () => {
  const { url, maria, lena } = await open();
  const { session } = await startSession(url);
  expect(await refusal(await handUp(lena, session))).toBe('404 unknown-session');
  expect(await refusal(await handUp(maria, session, { tier: 'L3' }))).toBe('409 no-such-step');
  expect((await handUp(maria, session, { note: '   ' })).status).toBe(400);
  expect((await handUp(maria, session, { tier: 'L1' })).status).toBe(400);
  expect((await handUp(maria, session)).status).toBe(204);
  expect(await refusal(await handUp(lena, session))).toBe('409 no-such-step');
  expect(await refusal(await handUp(maria, session, { note: 'Once more.' }))).toBe('404 unknown-session');
});

test('the desk’s figures take the wait until the first agent, not until the second', async () => {
  const { url, maria, lena, later } = await open();
  for (let i = 0; i < 12; i++) {
    const { session } = await startSession(url);
    later(60);
    expect((await handUp(maria, session)).status).toBe(204);
    later(1);
    expect((await say(url, session, 'end')).status).toBe(204);
  }
  const { figures } = await (await lena.call('GET', '/v1/lead/figures')).json();
  const wait = figures.find(({ kpi }: { kpi: string }) => kpi === 'queue-wait');
  expect(wait).toMatchObject({ n: 12, value: 0 });
});

test('who has nobody above is offered nothing to hand up to', async () => {
  const { maria, lena } = await open();
  const tiersOf = async (agent: Agent) => (await (await agent.call('GET', '/v1/agent/me')).json()).tiersAbove;
  expect(await tiersOf(maria)).toEqual(['L2']);
  expect(await tiersOf(lena)).toEqual([]);
});
