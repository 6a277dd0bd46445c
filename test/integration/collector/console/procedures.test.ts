import { expect, test } from 'vitest';
import { CONFIG, four, pair, post, refusal, say, secretOf, start, startSession, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** Procedures for critical situations: published while the collector runs, and shown with the cases that recall them. */

const area = '/v1/console/settings/areas/procedures';
const fresh = (): string => `publication-${uuid7()}`;

const LOST = {
  ...{ id: 'lost', name: 'Lost data', steps: ['Stop whatever writes', 'Call the second tier'] },
  recall: { words: ['deleted', 'datos perdidos'], topics: [], lowScore: false },
};
const WINDOWS = {
  ...{ id: 'windows', name: 'Windows is down', steps: ['Look at the status page'] },
  recall: { words: [], topics: ['windows'], lowScore: false },
};
const ANGRY = {
  ...{ id: 'angry', name: 'A customer is angry', steps: ['Answer within the hour'] },
  recall: { words: [], topics: [], lowScore: true },
};

async function desk() {
  const collector = await start({ ...CONFIG, leads: ['lena', 'wim'], admins: ['lena'] });
  const [lena, wim, maria] = [
    await enter(collector, 'lena'),
    await enter(collector, 'wim'),
    await pair(collector, 'maria'),
  ];
  await lena.call('POST', '/v1/console/settings/source', { id: fresh(), source: 'console' });
  const publish = (base: number, procedures: readonly object[]) =>
    wim.call('POST', `${area}/publish`, { id: fresh(), note: '', base, document: { procedures } });
  /** The newest card of a session in its agent's feed. */
  const cardOf = async (session: string) => {
    const { items } = await (await maria.call('GET', '/v1/agent/feed?language=en')).json();
    return items.findLast(({ card }: { card?: { session: string } }) => card?.session === session).card;
  };
  return { collector, lena, wim, publish, cardOf };
}

test('what is published stands on the agent’s card of a case that recalls it, and behind the answer', async () => {
  const { collector, lena, wim, publish, cardOf } = await desk();
  const { url } = collector;
  const asked = { platform: 'mac', what: 'Somebody DELETED my files' };
  expect((await publish(1, [LOST, WINDOWS, ANGRY])).status).toBe(200);
  const { session } = await startSession(url, { answers: asked });
  expect((await cardOf(session)).procedures).toEqual([{ name: 'Lost data', steps: LOST.steps }]);
  const other = await startSession(url, { answers: { platform: 'mac', what: 'It is slow' } });
  expect((await cardOf(other.session)).procedures).toEqual([]);

  // Accents and the language's own endings do not matter, and a word of an entry alone recalls nothing.
  const spanish = await startSession(url, { answers: { platform: 'mac', what: '¡Perdídos mis DATOS!' } });
  expect((await cardOf(spanish.session)).procedures).toHaveLength(1);
  const half = await startSession(url, { answers: { platform: 'mac', what: 'Tengo datos nuevos' } });
  expect((await cardOf(half.session)).procedures).toEqual([]);

  await say(url, session, 'end');
  const body = { ...four(session, { answers: { csat: 1 }, state: 'complete' }), secret: secretOf(session) };
  expect((await post(url, '/v1/responses', body)).status).toBe(200);
  const names = ['Lost data', 'A customer is angry'];
  const shown = async () => {
    const { answers } = await (await lena.call('GET', '/v1/console/answers')).json();
    const sheet = await (await lena.call('GET', `/v1/console/answers/${answers[0].id}`)).json();
    return sheet.session.procedures.map(({ name }: { name: string }) => name);
  };
  expect(await shown()).toEqual(names);
  expect((await cardOf(session)).procedures.map(({ name }: { name: string }) => name)).toEqual(names);

  // Taken back, the version before holds again.
  expect((await publish(2, [])).status).toBe(200);
  expect(await shown()).toEqual([]);
  const back = { id: fresh(), base: 3, number: 2, note: '' };
  expect((await wim.call('POST', `${area}/take-back`, back)).status).toBe(200);
  expect(await shown()).toEqual(names);
});

test('a case recalls by its priority and topic what stands for them, and nothing else', async () => {
  const { collector, publish, cardOf } = await desk();
  const first = {
    ...WINDOWS,
    id: 'urgent',
    name: 'Urgent',
    recall: { ...WINDOWS.recall, topics: [], priority: 50 },
  };
  const never = { ...first, id: 'never', name: 'Never', recall: { ...first.recall, priority: 100 } };
  expect((await publish(1, [never, first, WINDOWS])).status).toBe(200);
  const { session } = await startSession(collector.url, { answers: { platform: 'mac', what: 'Hm' } });
  expect((await cardOf(session)).procedures.map(({ name }: { name: string }) => name)).toEqual(['Urgent']);
});

test('what is no procedure is refused by its place, and agents neither read nor write them', async () => {
  const { collector, wim, publish } = await desk();
  const faults = async (procedures: readonly object[]) => {
    const checked = await wim.call('POST', `${area}/check`, { base: 1, document: { procedures } });
    return (await checked.json()).faults.map(({ place }: { place: string[] }) => place.join('.'));
  };
  expect(await faults([LOST])).toEqual([]);
  for (const [wrong, place] of [
    [{ ...LOST, steps: [] }, 'procedures.0.steps'],
    [{ ...LOST, name: ' ' }, 'procedures.0.name'],
    [{ ...LOST, recall: { words: [], topics: [], lowScore: false } }, 'procedures.0.recall'],
    [{ ...LOST, recall: { ...LOST.recall, priority: 101 } }, 'procedures.0.recall.priority'],
  ] as const)
    expect(await faults([wrong])).toEqual([place]);
  expect(await faults([LOST, LOST])).toEqual(['procedures']);
  expect(await refusal(await publish(1, [{ ...LOST, steps: [] }]))).toBe('422 settings-faulty');
  const agent = await enter(collector, 'maria');
  expect(await refusal(await agent.call('GET', area))).toBe('403 not-allowed');
});
