import { expect, test } from 'vitest';
import { ConsoleNow } from '../../../../shared/protocol/console/now.ts';
import { CONFIG, pair, refusal, say, start, startSession, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** The desk at this moment, as a lead's console shows it. */

const NAMES = /María|Wim|Lena/;

/** María takes one case at a time: who comes next waits. */
const agents = CONFIG.desk.agents.map((agent) => (agent.id === 'maria' ? { ...agent, capacity: 1 } : agent));

async function desk() {
  const collector = await start({ ...CONFIG, desk: { ...CONFIG.desk, agents } });
  const [lena, maria] = [await enter(collector, 'lena'), await enter(collector, 'maria')];
  const now = async (): Promise<ConsoleNow> =>
    ConsoleNow.parse(await (await lena.call('GET', '/v1/console/now')).json());
  return { collector, url: collector.url, lena, maria, now };
}

test('a lead sees who waits against what was promised, and nobody’s name', async () => {
  const { url, now } = await desk();
  expect(await now()).toMatchObject({
    now: { queues: [{ id: 'support', waiting: 0, longestSince: null }] },
    promises: { support: 60 },
    callbacks: [],
    waits: { n: 0, share: null },
  });
  await startSession(url);
  await startSession(url);
  const { now: live } = await now();
  expect(live.queues[0]).toMatchObject({ waiting: 1, running: 1 });
  expect(live.queues[0]?.longestSince).toBeGreaterThan(0);
  expect(JSON.stringify(await now())).not.toMatch(NAMES);
});

test('an agent may not', async () => {
  const { maria } = await desk();
  expect(await refusal(await maria.call('GET', '/v1/console/now'))).toBe('403 not-allowed');
  expect(await refusal(await maria.call('POST', '/v1/console/callbacks/none/done', {}))).toBe(
    '403 not-allowed',
  );
});

test('a customer’s wish to be called stands there until a lead has called, and goes for the extension, too', async () => {
  const { collector, url, lena, now } = await desk();
  const { session } = await startSession(url);
  const id = uuid7();
  expect((await say(url, session, 'recovery', { id, to: 'lead' })).status).toBe(204);
  expect((await now()).callbacks).toMatchObject([
    { id, session, to: 'lead', queue: 'Support', ticket: null, locale: 'es-MX' },
  ]);
  const done = () => lena.call('POST', `/v1/console/callbacks/${id}/done`, {});
  expect((await done()).status).toBe(204);
  expect((await now()).callbacks).toEqual([]);
  expect((await done()).status).toBe(204);
  const { call } = await pair(collector, 'lena');
  const { items } = await (await call('GET', '/v1/agent/feed')).json();
  expect(items.at(-1)).toMatchObject({ kind: 'recovery', recovery: { id, done: true } });
});

test('what the leads were not told of is not theirs to close', async () => {
  const { url, lena, now } = await desk();
  const { session } = await startSession(url);
  const id = uuid7();
  await say(url, session, 'recovery', { id, to: 'agent' });
  // Her agent is asked first; the leads are told a day later.
  expect((await now()).callbacks).toEqual([]);
  expect(await refusal(await lena.call('POST', `/v1/console/callbacks/${id}/done`, {}))).toBe(
    '404 not-found',
  );
  expect(await refusal(await lena.call('POST', '/v1/console/callbacks/none/done', {}))).toBe('404 not-found');
});
