import { expect, test } from 'vitest';
import { CONFIG, pair, post, refusal, start, startSession } from './support.ts';

type Call = Awaited<ReturnType<typeof pair>>['call'];
const here = (call: Call, status = 'available', load: Record<string, number> = {}) =>
  call('PUT', '/v1/agent/presence', { status, load });
const itemsOf = async (call: Call, kind: string) => {
  const { items } = await (await call('GET', '/v1/agent/feed')).json();
  return items.filter((item: { kind: string }) => item.kind === kind);
};
const stateOf = async (url: string, session: string) => (await fetch(`${url}/v1/sessions/${session}`)).json();

/** Two Mac agents with room for one case each. */
const twoMac = {
  ...CONFIG,
  assumePresent: false,
  desk: {
    ...CONFIG.desk,
    agents: [
      { id: 'maria', name: 'María', languages: ['es'], skills: { mac: 5 }, capacity: 1 },
      { id: 'pere', name: 'Pere', languages: ['es'], skills: { mac: 4 }, capacity: 1 },
    ],
  },
  leads: [],
};

test('an agent who is not there is not given anything; the customer is told so', async () => {
  const collector = await start(twoMac);
  const { session, route } = await startSession(collector.url);
  expect(route).toMatchObject({ agent: null, open: false });
  expect(route.reason).not.toBe('');
  expect(await stateOf(collector.url, session)).toMatchObject({ state: 'waiting' });
});

test('busy by the helpdesk’s own count: the other one is chosen', async () => {
  const collector = await start(twoMac);
  const maria = await pair(collector, 'maria');
  const pere = await pair(collector, 'pere');
  await here(maria.call, 'available', { ticket: 1 });
  await here(pere.call);
  expect((await startSession(collector.url)).route.agent).toEqual({ name: 'Pere' });
});

test('waiting, then somebody comes free: offered with a reason, accepted, and theirs', async () => {
  const collector = await start(twoMac);
  const { session } = await startSession(collector.url);
  const maria = await pair(collector, 'maria');
  await here(maria.call);
  const [{ offer }] = await itemsOf(maria.call, 'offer');
  expect(offer.text).toContain('Mac');
  expect(offer.expires).toBeGreaterThan(offer.since);
  expect((await maria.call('POST', `/v1/agent/offers/${offer.id}`, { answer: 'accept' })).status).toBe(204);
  expect(await stateOf(collector.url, session)).toMatchObject({
    state: 'with-agent',
    route: { agent: { name: 'María' } },
  });
  expect(await itemsOf(maria.call, 'card')).toHaveLength(1);
});

test('declined: it goes to the next, and the one who said no keeps everything they had', async () => {
  const collector = await start(twoMac);
  const { session } = await startSession(collector.url);
  const maria = await pair(collector, 'maria');
  const pere = await pair(collector, 'pere');
  await here(maria.call);
  const [{ offer }] = await itemsOf(maria.call, 'offer');
  await maria.call('POST', `/v1/agent/offers/${offer.id}`, { answer: 'decline' });
  await here(pere.call);
  const [second] = await itemsOf(pere.call, 'offer');
  expect(second.offer.session).toBe(session);
  expect(await itemsOf(maria.call, 'offer')).toHaveLength(1);
  await pere.call('POST', `/v1/agent/offers/${second.offer.id}`, { answer: 'accept' });
  // The next customer still gets María first: a "no" costs nothing.
  expect((await startSession(collector.url)).route.agent).toEqual({ name: 'María' });
});

test('an offer for a case that has ended meanwhile is refused as taken', async () => {
  const collector = await start(twoMac);
  const { session } = await startSession(collector.url);
  const maria = await pair(collector, 'maria');
  await here(maria.call);
  const [{ offer }] = await itemsOf(maria.call, 'offer');
  await post(collector.url, `/v1/sessions/${session}/end`, { by: 'page' });
  const answer = await maria.call('POST', `/v1/agent/offers/${offer.id}`, { answer: 'accept' });
  expect(await refusal(answer)).toBe('409 slot-taken');
});

test('an offered slot is kept for its offer; a case that ends gives its slot back', async () => {
  const collector = await start(twoMac);
  const { url } = collector;
  await startSession(url);
  const maria = await pair(collector, 'maria');
  await here(maria.call);
  const second = await startSession(url);
  expect(second.route.agent).toBeNull();
  const [{ offer }] = await itemsOf(maria.call, 'offer');
  await maria.call('POST', `/v1/agent/offers/${offer.id}`, { answer: 'accept' });
  await post(url, `/v1/sessions/${offer.session}/end`, { by: 'page' });
  await here(maria.call);
  const offers = await itemsOf(maria.call, 'offer');
  expect(offers.at(-1)?.offer.session).toBe(second.session);
});
