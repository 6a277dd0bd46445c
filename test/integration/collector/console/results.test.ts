import { expect, test } from 'vitest';
import type { Readings } from '../../../../shared/protocol/console/access.ts';
import type { AnswerInFull, AnswerPage, LowScores } from '../../../../shared/protocol/console/answers.ts';
import type { Results } from '../../../../shared/protocol/console/results.ts';
import { lengthOf } from '../../../../shared/time/periods.ts';
import {
  CONFIG,
  four,
  freshFolder,
  post,
  refusal,
  secretOf,
  start,
  startSession,
  uuid7,
} from '../support.ts';
import { enter } from './support.ts';

/** Results, answers and low scores as a lead's console asks for them. */

const config = { ...CONFIG, zone: 'Europe/Madrid', limits: { network: { burst: 1e6, perSecond: 1e6 } } };

async function desk() {
  const collector = await start(config, { data: await freshFolder() });
  const { url } = collector;
  const lena = await enter(collector, 'lena');
  const get = async <T>(path: string): Promise<T> => (await lena.call('GET', `/v1/console/${path}`)).json();
  /** A customer who is helped and says so. */
  async function customer(answers: Record<string, number | boolean | string>, platform = 'mac') {
    const { session } = await startSession(url, { answers: { platform, what: 'It broke' } });
    const body = { ...four(session, { answers, state: 'complete' }), secret: secretOf(session) };
    expect((await post(url, '/v1/responses', body)).status).toBe(200);
    return session as string;
  }
  return { collector, url, lena, get, customer };
}

test('figures of the desk, by topic, with whom was asked; formats apart, nobody named', async () => {
  const { url, get, customer } = await desk();
  for (let i = 0; i < 6; i++) await customer({ csat: 5, nps: 0, solved: true, why: 'All good' });
  await customer({ csat: 1, solved: false, why: 'Far too slow' }, 'windows');
  await customer({ csat: 3 }, 'windows');
  const silent = await startSession(url, { answers: { platform: 'mac' } });
  await post(url, `/v1/sessions/${silent.session}/end`, { secret: secretOf(silent.session) });
  const results = await get<Results>('results');
  expect(results).toMatchObject({ zone: 'Europe/Madrid', date: 'answered', bucket: 'week', answered: 8 });
  expect(results.leftOut).toEqual([]);
  expect(results.response).toMatchObject({ asked: 8, answered: 8, notAsked: 1 });
  const [csat, nps, solved] = results.kinds;
  expect(csat).toMatchObject({ kind: 'csat', format: 'csat.faces.5', n: 8, value: 0.75, mean: 4.25 });
  expect(nps).toMatchObject({ kind: 'nps', n: 6, value: null, notEnough: 'too-few' });
  expect(solved).toMatchObject({ kind: 'solved', n: 7 });
  const topics = csat?.breakdown.find(({ by }) => by === 'topic')?.rows;
  expect(topics).toMatchObject([
    { code: 'mac', n: 6, value: 1 },
    { code: 'windows', n: 2, value: 0 },
  ]);
  const queues = csat?.breakdown.find(({ by }) => by === 'queue')?.rows;
  expect(queues).toMatchObject([{ code: 'support', name: 'Support', n: 8 }]);
  // So few answers a day would be a line drawn by chance.
  expect(csat?.trend.reduce((days, { from, to }) => days + lengthOf({ from, to }), 0)).toBe(30);
  expect(csat?.trend.length).toBeLessThan(7);
  expect(csat?.trend.at(-1)).toMatchObject({ n: 8, open: true });
  for (const { name } of CONFIG.desk.agents) expect(JSON.stringify(results)).not.toContain(name);
  const windows = await get<Results>('results?topic=windows');
  expect(windows).toMatchObject({ answered: 2, response: { asked: 2 } });
  expect(await get<Results>('results?low=1')).toMatchObject({
    answered: 7,
    response: null,
    kinds: [{ kind: 'csat', n: 1, value: null, notEnough: 'chosen-by-score' }, { n: 6 }, { n: 1 }],
  });
});

test('a figure is new the moment the answer is acknowledged', async () => {
  const { get, customer } = await desk();
  expect((await get<Results>('results')).answered).toBe(0);
  for (let n = 1; n <= 3; n++) {
    await customer({ csat: 4 });
    expect((await get<Results>('results')).answered).toBe(n);
  }
});

test('pages go on where they ended while answers come in; every reading is told', async () => {
  const { get, customer } = await desk();
  const all: string[] = [];
  for (let i = 0; i < 60; i++) all.unshift(await customer({ csat: 1 + (i % 5) }));
  const first = await get<AnswerPage>('answers');
  expect(first.answers.map(({ session }) => session)).toEqual(all.slice(0, 50));
  await customer({ csat: 5 });
  const second = await get<AnswerPage>(`answers?after=${first.next}`);
  expect(second.answers.map(({ session }) => session)).toEqual(all.slice(50));
  expect(second.next).toBeNull();
  const { items } = await get<Readings>('readings');
  expect(items.filter(({ what }) => what === 'listed').map(({ n }) => n)).toEqual([10, 50]);
});

test('words are found by their beginning, with or without accents, and marked', async () => {
  const { get, customer } = await desk();
  await customer({ csat: 2, why: 'Demasiado lento, y la atención fue fría' });
  await customer({ csat: 5, why: 'Rápido' });
  const { answers } = await get<AnswerPage>('answers?words=ATENCION%20len');
  expect(answers).toHaveLength(1);
  const [{ comment, marks } = { comment: null, marks: [] }] = answers;
  expect(marks.map(([from, to]) => comment?.slice(from, to))).toEqual(['lento', 'atención']);
  expect((await get<AnswerPage>('answers?words=xyz')).answers).toEqual([]);
  expect((await get<AnswerPage>('answers?words=%22')).answers).toEqual([]);
});

test('one answer shows the session behind it, and the agent is told who read it', async () => {
  const { collector, lena, get, customer } = await desk();
  const session = await customer({ csat: 1, why: 'Slow' });
  const [line] = (await get<AnswerPage>('answers')).answers;
  const full = await get<AnswerInFull>(`answers/${line?.id}`);
  expect(full.session).toMatchObject({
    id: session,
    helped: ['María'],
    said: [{ answer: 'Mac' }, { answer: 'It broke' }],
  });
  expect(full.session?.events.map(({ what }) => what)).toEqual(['began', 'with-agent', 'answered', 'ended']);
  const maria = await enter(collector, 'maria');
  const readings: Readings = await (await maria.call('GET', '/v1/console/readings')).json();
  expect(readings.items).toContainEqual(
    expect.objectContaining({ what: 'read', session, person: { id: 'lena', name: 'Lena' } }),
  );
  for (const id of ['1', '99999999999999999', 'x'])
    expect(await refusal(await lena.call('GET', `/v1/console/answers/${id}`))).toBe('404 not-found');
  expect((await maria.call('GET', `/v1/console/answers/${line?.id}`)).status).toBe(403);
  expect((await maria.call('GET', '/v1/console/results')).status).toBe(403);
});

test('a low score waits until somebody has it, and is done once', async () => {
  const { lena, get, customer } = await desk();
  await customer({ csat: 5 });
  await customer({ csat: 1, why: 'Slow' });
  const before = await get<LowScores>('low-scores');
  expect(before).toMatchObject({ waiting: 1, withSomebody: 0, answers: [{ low: true, comment: 'Slow' }] });
  const [answer] = before.answers;
  expect(answer?.handling).toMatchObject({ state: 'new', owner: null, mine: false });
  expect(answer?.handling.dueAt).toBe((answer?.at ?? 0) + 24 * 3_600_000);
  const set = (body: object) => lena.call('POST', `/v1/console/answers/${answer?.id}/handling`, body);
  expect(await (await set({ state: 'with', note: 'I call' })).json()).toMatchObject({
    ...{ state: 'with', owner: 'Lena', mine: true, note: 'I call' },
  });
  const with1 = await get<LowScores>('low-scores');
  expect(with1).toMatchObject({ waiting: 0, withSomebody: 1 });
  expect(with1.answers[0]?.handling).toMatchObject({ owner: null, mine: true, note: 'I call' });
  expect(await (await set({ state: 'done' })).json()).toMatchObject({ state: 'done', note: 'I call' });
  expect(await get<LowScores>('low-scores')).toMatchObject({ waiting: 0, withSomebody: 0, answers: [] });
  expect(await refusal(await set({ state: 'gone' }))).toBe('400 malformed-body');
});

test('as many low scores wait as the list of them shows, also of the first day that counts', async () => {
  const clock = { now: Date.UTC(2026, 10, 29, 13) };
  const collector = await start(config, { now: () => clock.now });
  const today = clock.now;
  // The last instant before the thirty days, and the first within.
  for (const at of [Date.UTC(2026, 9, 30, 22, 59), Date.UTC(2026, 9, 30, 23, 1), today]) {
    clock.now = at;
    const { session } = await startSession(collector.url, { id: uuid7(at) });
    const answer = { ...four(session, { id: uuid7(at), answers: { csat: 1 } }), secret: secretOf(session) };
    expect((await post(collector.url, '/v1/responses', answer)).status).toBe(200);
  }
  const lena = await enter(collector, 'lena');
  const low: LowScores = await (await lena.call('GET', '/v1/console/low-scores')).json();
  const list: AnswerPage = await (await lena.call('GET', '/v1/console/answers?low=1')).json();
  expect(low.waiting).toBe(list.answers.length);
});

test('a period is of some twenty years at most, whoever asks for it', async () => {
  const { lena } = await desk();
  for (const what of ['team', 'results', 'answers', 'problems', 'export/sessions.csv']) {
    const ask = (from: string) => lena.call('GET', `/v1/console/${what}?from=${from}&to=2026-11-29`);
    expect(`${what} ${await refusal(await ask('0002-11-29'))}`).toBe(`${what} 400 malformed-body`);
    expect(`${what} ${(await ask('2007-01-01')).status}`).toBe(`${what} 200`);
  }
});
