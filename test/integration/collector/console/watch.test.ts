import { expect, onTestFinished, test } from 'vitest';
import { Live, WatchedSession } from '../../../../shared/protocol/console/live.ts';
import { CONFIG, pair, post, refusal, say, secretOf, start, startSession, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** The running sessions, watched from the console, and hints to whoever helps. */

/** María takes one case at a time: who comes next waits. Lena works above, and may be given what is not hers. */
const agents = CONFIG.desk.agents.map((agent) => ({
  ...agent,
  ...(agent.id === 'maria' && { capacity: 1 }),
  ...(agent.id === 'lena' && { skills: { mac: 3 }, languages: ['en', 'es'] }),
}));

async function desk() {
  const collector = await start({ ...CONFIG, desk: { ...CONFIG.desk, agents } });
  const [lena, maria] = [await enter(collector, 'lena'), await pair(collector, 'maria')];
  const live = async (): Promise<Live> =>
    Live.parse(await (await lena.call('GET', '/v1/console/live')).json());
  const watch = async (session: string): Promise<WatchedSession> =>
    WatchedSession.parse(await (await lena.call('GET', `/v1/console/live/sessions/${session}`)).json());
  const hint = (session: string, words: string, id = uuid7()) =>
    lena.call('POST', `/v1/console/live/sessions/${session}/hints`, { id, words });
  const card = async (agent = maria) => {
    const { items } = await (await agent.call('GET', '/v1/agent/feed')).json();
    return items.findLast(({ kind }: { kind: string }) => kind === 'card')?.card;
  };
  return { collector, url: collector.url, lena, maria, live, watch, hint, card };
}

test('sessions stand one by one in the order they began, with what was promised, and nobody’s name', async () => {
  const { url, live } = await desk();
  expect((await live()).sessions).toEqual([]);
  const [helped, waits] = [await startSession(url), await startSession(url)];
  expect((await live()).sessions).toMatchObject([
    { session: waits.session, state: 'waiting', queue: 'Support', locale: 'es-MX' },
    { session: helped.session, state: 'with-agent', promisedBy: null },
  ]);
  expect(JSON.stringify(await live())).not.toMatch(/mar[ií]a/i);
  const [first] = (await live()).sessions;
  expect((first?.promisedBy ?? 0) - (first?.since ?? 0)).toBe(60 * 60_000);
  await say(url, helped.session, 'end');
  expect((await live()).sessions.map(({ session }) => session)).not.toContain(helped.session);
});

test('a stream says that the sessions have changed, and is shut to an agent', async () => {
  const { collector, url, lena } = await desk();
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const open = (cookie: string) =>
    fetch(`${url}/v1/console/live/stream`, { headers: { cookie }, signal: stop.signal });
  const response = await open(lena.cookie);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = (response.body ?? new ReadableStream()).pipeThrough(new TextDecoderStream()).getReader();
  let heard = '';
  const news = () => heard.match(/event: news\n/g)?.length ?? 0;
  const until = async (isThere: () => boolean): Promise<void> => {
    while (!isThere()) heard += (await reader.read()).value ?? '';
  };
  await until(() => news() === 1);
  const { session } = await startSession(url);
  await until(() => news() > 1);
  const before = news();
  await say(url, session, 'end');
  await until(() => news() > before);
  const { cookie } = await enter(collector, 'maria');
  expect(await refusal(await open(cookie))).toBe('403 not-allowed');
});

test('who watches reads what was said and what happened; the agent sees it once, the customer never', async () => {
  const { collector, url, watch, card } = await desk();
  const { session } = await startSession(url);
  const before = await (
    await post(url, `/v1/sessions/${session}/state`, { secret: secretOf(session) })
  ).text();
  const watched = await watch(session);
  expect(watched).toMatchObject({ state: 'with-agent', helped: ['María'], hints: [] });
  expect(watched.said.length).toBeGreaterThan(0);
  expect(watched.events.map(({ what }) => what)).toEqual(['began', 'with-agent']);
  await watch(session);
  expect((await card()).looks).toMatchObject([{ by: 'Lena' }]);
  const agent = await enter(collector, 'maria');
  const { items } = await (await agent.call('GET', '/v1/console/readings')).json();
  expect(items.slice(1)).toMatchObject([{ what: 'watched', person: { name: 'Lena' }, session }]);
  const after = await (
    await post(url, `/v1/sessions/${session}/state`, { secret: secretOf(session) })
  ).text();
  expect(after).toBe(before);
});

test('a hint stands on the card of whoever helps, who may say to have seen it, and goes with the session', async () => {
  const { collector, url, lena, maria, watch, hint, card } = await desk();
  const { session } = await startSession(url);
  const id = uuid7();
  expect((await hint(session, '  Ask for the build number.  ', id)).status).toBe(200);
  expect((await hint(session, 'Ask for the build number.', id)).status).toBe(200);
  expect(await refusal(await hint(session, 'Something else', id))).toBe('409 id-taken');
  const [kept] = (await card()).hints;
  expect(kept).toMatchObject({ id, by: 'Lena', words: 'Ask for the build number.', seen: null });
  const seen = (agent: typeof maria) => agent.call('POST', `/v1/agent/hints/${id}/seen`, {});
  expect(await refusal(await seen(await pair(collector, 'wim')))).toBe('404 not-found');
  expect([(await seen(maria)).status, (await seen(maria)).status]).toEqual([204, 204]);
  expect((await watch(session)).hints).toMatchObject([{ seen: { by: 'María' } }]);
  const state = await post(url, `/v1/sessions/${session}/state`, { secret: secretOf(session) });
  expect(await state.text()).not.toContain('build number');
  await say(url, session, 'end');
  expect(await refusal(await hint(session, 'Too late'))).toBe('409 no-such-step');
  expect(await refusal(await hint(`s1.${'A'.repeat(43)}`, 'Nowhere'))).toBe('404 not-found');
  expect(
    await refusal(
      await lena.call('POST', `/v1/console/live/sessions/${session}/hints`, { id: uuid7(), words: ' ' }),
    ),
  ).toBe('400 malformed-body');
});

test('a session is handed to somebody who can take it, with the reason; whoever cannot is refused by name', async () => {
  const { collector, url, lena, maria, watch, card } = await desk();
  const { session } = await startSession(url);
  const give = (to: object, reason = 'She is about to leave') =>
    lena.call('POST', `/v1/console/live/sessions/${session}/hand-over`, { to, reason });
  const { others } = await watch(session);
  const odd = await lena.call('GET', `/v1/console/live/sessions/${session}?language=zprivatez`);
  expect(odd.status).toBe(200);
  const unable = others.find(({ lacks }) => lacks.length > 0);
  const able = others.find(({ lacks }) => lacks.length === 0);
  expect([unable?.name, able?.name]).toEqual(['Wim', 'Lena']);
  const no = await give({ agent: 'wim' });
  expect(no.status).toBe(409);
  expect((await no.json()).detail).toMatch(/^Wim: lacks .*Nothing was changed\.$/);
  expect(await refusal(await give({ agent: 'nobody' }))).toBe('404 not-found');
  expect(await refusal(await give({ queue: 'nowhere' }))).toBe('404 not-found');
  expect(await refusal(await give({ agent: 'lena' }, ' '))).toBe('400 malformed-body');
  expect([(await give({ agent: 'lena' })).status, (await give({ agent: 'lena' })).status]).toEqual([
    200, 200,
  ]);
  const after = await watch(session);
  expect(after.helped).toEqual(['Lena', 'María']);
  expect(after.events.map(({ what }) => what)).toEqual(['began', 'with-agent', 'handed-over']);
  const taken = await card(await pair(collector, 'lena'));
  expect(taken).toMatchObject({ agent: 'lena', handed: [{ by: 'maria', tier: 'L1' }] });
  expect(taken.said.at(-1)).toMatchObject({
    title: 'Handed over to Lena · Lena',
    answer: 'She is about to leave',
  });
  // She keeps seeing it, and is free for the next.
  expect(await card(maria)).toMatchObject({ agent: 'lena' });
  const next = await startSession(url);
  expect((await watch(next.session)).helped).toEqual(['María']);
});

test('a session is given on thirty times and no more: its way is kept and told as a whole', async () => {
  const { url, lena, watch } = await desk();
  const { session } = await startSession(url);
  const give = (agent: string) =>
    lena.call('POST', `/v1/console/live/sessions/${session}/hand-over`, { to: { agent }, reason: 'On' });
  for (let n = 0; n < 30; n++) expect((await give(n % 2 ? 'maria' : 'lena')).status).toBe(200);
  const no = await give('lena');
  expect(no.status).toBe(409);
  expect((await no.json()).detail).toMatch(/given on 30 times.*Nothing was changed\.$/);
  expect((await watch(session)).helped).toEqual(['María', 'Lena']);
});

test('an expert joins beside whoever helps, reads why, and is credited as one who was invited', async () => {
  const { collector, url, lena, watch, card } = await desk();
  const { session } = await startSession(url);
  const id = uuid7();
  const bring = (agent: string) =>
    lena.call('POST', `/v1/console/live/sessions/${session}/experts`, {
      id,
      agent,
      reason: 'Knows the fault',
    });
  expect(await refusal(await bring('maria'))).toBe('409 no-such-step');
  expect(await refusal(await bring('nobody'))).toBe('404 not-found');
  expect([(await bring('wim')).status, (await bring('wim')).status]).toEqual([200, 200]);
  const joined = await card(await pair(collector, 'wim'));
  expect(joined).toMatchObject({
    agent: 'maria',
    broughtIn: [{ agent: 'wim' }],
    hints: [{ by: 'Lena', brought: 'Wim', words: 'Knows the fault' }],
  });
  const { helped, events } = await watch(session);
  expect(helped).toEqual(['María', 'Wim']);
  expect(events.map(({ what, agent }) => [what, agent])).toContainEqual(['brought-in', 'Wim']);
});
