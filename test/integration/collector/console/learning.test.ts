import { expect, test } from 'vitest';
import { Learning } from '../../../../shared/protocol/console/learning.ts';
import { WatchedSession } from '../../../../shared/protocol/console/live.ts';
import { CONFIG, pair, refusal, say, start, startSession, stateOf, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** Colleagues taken into a running session to learn: they read along, and nothing of it is theirs. */

const MINUTE = 60_000;

async function desk() {
  let now = Date.now();
  const collector = await start(CONFIG, { now: () => now });
  const [lena, wim] = [await enter(collector, 'lena'), await enter(collector, 'wim')];
  const maria = await pair(collector, 'maria');
  const { session } = await startSession(collector.url);
  const at = `/v1/console/live/sessions/${session}`;
  const takeIn = (over: object = {}) =>
    lena.call('POST', `${at}/listeners`, {
      ...{ id: uuid7(), agents: ['wim'], minutes: 30, words: 'How she calms a caller' },
      ...over,
    });
  const learning = async (who = wim): Promise<Learning> =>
    Learning.parse(await (await who.call('GET', '/v1/console/learning')).json());
  const card = async () => {
    const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
    return items.findLast(({ kind }: { kind: string }) => kind === 'card')?.card;
  };
  const ahead = (ms: number): void => {
    now += ms;
  };
  return { collector, url: collector.url, session, at, lena, wim, maria, takeIn, learning, card, ahead };
}

test('who is taken in reads along, whoever helps sees how many, and nothing is told or counted elsewhere', async () => {
  const { collector, url, session, wim, takeIn, learning, card } = await desk();
  const told = JSON.stringify(await stateOf(url, session));
  const extension = await pair(collector, 'wim');
  const feed = async () => (await (await extension.call('GET', '/v1/agent/feed')).json()).items;
  const id = uuid7();
  const taken = WatchedSession.parse(await (await takeIn({ id })).json());
  expect(taken).toMatchObject({ helped: ['María'], listening: { names: ['Wim'] } });
  // Sent again it is the same.
  expect((await takeIn({ id })).status).toBe(200);
  const { sessions } = await learning();
  expect(sessions).toMatchObject([
    { session, queue: 'Support', by: 'Lena', words: 'How she calms a caller', helped: ['María'] },
  ]);
  expect(sessions[0]?.events.map(({ what }) => what)).toEqual(['began', 'with-agent']);
  expect(JSON.stringify(sessions)).not.toContain('dora@example.org');
  const shown = await card();
  expect(shown.hints).toMatchObject([{ by: 'Lena', learning: { n: 1, until: sessions[0]?.until } }]);
  expect(shown.broughtIn).toEqual([]);
  expect(JSON.stringify(shown)).not.toMatch(/wim/i);
  expect(await feed()).toEqual([]);
  expect(JSON.stringify(await stateOf(url, session))).toBe(told);
  const agent = await enter(collector, 'maria');
  const readings = await (await agent.call('GET', '/v1/console/readings')).json();
  expect(readings.items).toContainEqual(
    expect.objectContaining({ what: 'taken-in', session, about: expect.objectContaining({ name: 'Wim' }) }),
  );
  expect(readings.items.filter(({ what }: { what: string }) => what === 'taken-in')).toHaveLength(1);
  expect((await learning(await enter(collector, 'maria'))).sessions).toEqual([]);
  expect(await refusal(await wim.call('GET', `/v1/console/live/sessions/${session}`))).toBe(
    '403 not-allowed',
  );
});

test('it ends with its time, by a press, and with the session', async () => {
  const { url, session, at, lena, takeIn, learning, ahead } = await desk();
  const n = async () => (await learning()).sessions.length;
  await takeIn();
  expect(await n()).toBe(1);
  ahead(31 * MINUTE);
  expect(await n()).toBe(0);
  await takeIn();
  expect(await n()).toBe(1);
  const ended = await lena.call('POST', `${at}/listeners/end`, {});
  expect(WatchedSession.parse(await ended.json()).listening).toBeNull();
  expect(await n()).toBe(0);
  await takeIn();
  await say(url, session, 'end');
  expect(await n()).toBe(0);
  expect(await refusal(await takeIn())).toBe('409 no-such-step');
});

test('who helps already, who is not at the desk and what nobody helps in are refused by name; agents take nobody in', async () => {
  const { url, session, lena, wim, takeIn } = await desk();
  expect(await refusal(await takeIn({ agents: ['maria'] }))).toBe('409 no-such-step');
  expect(await refusal(await takeIn({ agents: ['nobody'] }))).toBe('404 not-found');
  expect(await refusal(await takeIn({ agents: [] }))).toBe('400 malformed-body');
  expect(await refusal(await takeIn({ minutes: 100_000 }))).toBe('400 malformed-body');
  expect(await refusal(await takeIn({ words: ' ' }))).toBe('400 malformed-body');
  const path = (of: string) => `/v1/console/live/sessions/${of}/listeners`;
  const body = { id: uuid7(), agents: ['wim'], minutes: 30, words: 'Look' };
  const unknown = `s1.${'A'.repeat(43)}`;
  expect(await refusal(await lena.call('POST', path(unknown), body))).toBe('404 not-found');
  expect(await refusal(await lena.call('POST', `${path(unknown)}/end`, {}))).toBe('404 not-found');
  expect(await refusal(await wim.call('POST', path(session), body))).toBe('403 not-allowed');
  expect((await say(url, session, 'end')).ok).toBe(true);
});
