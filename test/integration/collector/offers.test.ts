import { describe, expect, test } from 'vitest';
import { CONFIG, pair, refusal, say, start, startSession, stateOf } from './support.ts';

type Call = Awaited<ReturnType<typeof pair>>['call'];
const here = (call: Call, status = 'available', load: Record<string, number> = {}) =>
  call('PUT', '/v1/agent/presence', { status, load });
const itemsOf = async (call: Call, kind: string) => {
  const { items } = await (await call('GET', '/v1/agent/feed')).json();
  return items.filter((item: { kind: string }) => item.kind === kind);
};

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
  await say(collector.url, session, 'end');
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
  await say(url, offer.session, 'end');
  await here(maria.call);
  const offers = await itemsOf(maria.call, 'offer');
  expect(offers.at(-1)?.offer.session).toBe(second.session);
});

describe('asked in vain', () => {
  const SECOND = 1000;
  const MINUTE = 60 * SECOND;
  const only = { ...twoMac, desk: { ...twoMac.desk, agents: twoMac.desk.agents.slice(0, 1) } };

  /** A collector whose clock is ours, and an agent whose extension says at every step that they are here. */
  async function desk(config: object, agents: readonly string[]) {
    let at = Date.now();
    const collector = await start(config, { now: () => at });
    const calls = new Map<string, Call>();
    for (const agent of agents) calls.set(agent, (await pair(collector, agent)).call);
    const call = (agent: string): Call => {
      const found = calls.get(agent);
      if (!found) throw new Error(`${agent} is not paired.`);
      return found;
    };
    const everybodyHere = async () => {
      for (const agent of agents) await here(call(agent));
    };
    const offersTo = (agent: string) => itemsOf(call(agent), 'offer');
    return {
      url: collector.url,
      call,
      everybodyHere,
      offersTo,
      /** Time passes, as the extensions tell it. */
      async pass(ms: number) {
        at += ms;
        await everybodyHere();
      },
      async answer(agent: string, answer: 'accept' | 'decline') {
        const { offer } = (await offersTo(agent)).at(-1);
        return (await call(agent)('POST', `/v1/agent/offers/${offer.id}`, { answer })).status;
      },
    };
  }
  const ASKED = 'We have asked someone who knows Mac; you keep your place.';
  const english = { ...only, desk: { ...only.desk, languageRequired: false } };

  test('an offer nobody answered: the only one who can help is asked again, and “nobody” is never said', async () => {
    const { url, everybodyHere, offersTo, pass, answer } = await desk(english, ['maria']);
    const { session, route } = await startSession(url, { locale: 'en' });
    expect(route).toMatchObject({ open: false });
    const waiting = { state: 'waiting', route: { agent: null, open: true, reason: ASKED } };
    await everybodyHere();
    expect(await stateOf(url, session)).toMatchObject(waiting);
    await pass(46 * SECOND);
    expect(await offersTo('maria')).toHaveLength(1);
    expect(await stateOf(url, session)).toMatchObject(waiting);
    await pass(30 * SECOND);
    expect(await offersTo('maria')).toHaveLength(2);
    expect(await stateOf(url, session)).toMatchObject(waiting);
    expect(await answer('maria', 'accept')).toBe(204);
    expect(await stateOf(url, session)).toMatchObject({
      state: 'with-agent',
      route: { agent: { name: 'María' } },
    });
  });

  test('declined by the only one who can help: still waiting, and asked again after five minutes', async () => {
    const { url, everybodyHere, offersTo, pass, answer } = await desk(english, ['maria']);
    const { session } = await startSession(url, { locale: 'en' });
    await everybodyHere();
    expect(await answer('maria', 'decline')).toBe(204);
    for (let minute = 1; minute <= 4; minute++) {
      await pass(MINUTE);
      expect(await offersTo('maria')).toHaveLength(1);
      expect(await stateOf(url, session)).toMatchObject({ route: { open: true, reason: ASKED } });
    }
    await pass(MINUTE);
    expect(await offersTo('maria')).toHaveLength(2);
  });

  test('the pause grows from half a minute to five, and no further', async () => {
    const { url, everybodyHere, offersTo, pass } = await desk(english, ['maria']);
    await startSession(url);
    await everybodyHere();
    for (let step = 0; step < 60; step++) await pass(30 * SECOND);
    const since = (await offersTo('maria')).map((item: { offer: { since: number } }) => item.offer.since);
    const [first] = since;
    const after = since.map((at: number, i: number) => (at - (since[i - 1] ?? first)) / SECOND);
    // An offer stands 45 s; the extension speaks every 30 s.
    expect(after).toEqual([0, 90, 120, 180, 300, 360, 360, 360]);
  });

  test('others are asked first, and the first one again before anybody is told that nobody is here', async () => {
    const { url, everybodyHere, offersTo, pass } = await desk(twoMac, ['maria', 'pere']);
    const { session } = await startSession(url);
    await everybodyHere();
    const asked = async () => [(await offersTo('maria')).length, (await offersTo('pere')).length];
    expect(await asked()).toEqual([1, 0]);
    await pass(46 * SECOND);
    expect(await asked()).toEqual([1, 1]);
    await pass(46 * SECOND);
    expect(await asked()).toEqual([2, 1]);
    expect(await stateOf(url, session)).toMatchObject({ state: 'waiting', route: { open: true } });
  });

  test('gone after not answering: then nobody who can help is here, and that is said', async () => {
    const wim = { id: 'wim', name: 'Wim', languages: ['en'], skills: { windows: 5 } };
    const beside = { ...english, desk: { ...english.desk, agents: [...english.desk.agents, wim] } };
    const { url, everybodyHere, pass, call } = await desk(beside, ['maria', 'wim']);
    const { session } = await startSession(url, { locale: 'en' });
    await everybodyHere();
    await pass(46 * SECOND);
    await here(call('maria'), 'away');
    await here(call('wim'));
    const { route } = await stateOf(url, session);
    expect(route.open).toBe(false);
    expect(route.reason).toContain('Nobody who can help you with this is here');
  });
});
