import { expect, test } from 'vitest';
import { addDays } from '../../../../shared/time/periods.ts';
import { openStoreIn } from '../store-in.ts';
import { CONFIG, freshFolder, pair, say, start, startSession, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** From the criteria to the appeal, over the addresses the console and the extension use. */

const desk = { ...CONFIG, leads: ['lena', 'wim'] };
const CRITERIA = [
  { id: 'right', name: 'The answer is right', weight: 3, critical: true },
  { id: 'tone', name: 'The tone fits', help: 'Yes: as the customer speaks.' },
];
const today = new Date().toISOString().slice(0, 10);
const wish = (size: number) => ({ id: uuid7(), from: addDays(today, -1), to: addDays(today, 1), size });
const review = (over: object = {}) => ({
  ...{ id: uuid7(), criteria: 1, marks: { right: 'no', tone: 'yes' }, strength: 'Asked before answering.' },
  ...over,
});
type Case = { session: string; state: string; topic: string | null; mine: boolean };

/** A desk with so many of María's cases over, its criteria published, and everybody signed in. */
async function reviewed(n: number, options: { data?: string } = {}) {
  const collector = await start(desk, options);
  const { url } = collector;
  const sessions: string[] = [];
  for (let i = 0; i < n; i++) {
    const { session } = await startSession(url, { answers: { platform: 'mac', what: `It broke ${i}` } });
    await say(url, session, 'end');
    sessions.push(session);
  }
  const [lena, wim, maria] = [
    await enter(collector, 'lena'),
    await enter(collector, 'wim'),
    await pair(collector, 'maria'),
  ];
  const published = await lena.call('POST', '/v1/console/quality/criteria', { after: 0, criteria: CRITERIA });
  expect(published.status).toBe(200);
  const at = (session: string, what = '') => `/v1/console/quality/cases/${session}${what}`;
  const get = async (who: typeof lena, path: string) => (await who.call('GET', path)).json();
  const cardOf = async (session: string) => {
    const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
    return items.find(({ card }: { card?: { session: string } }) => card?.session === session)?.card;
  };
  return { collector, url, sessions, lena, wim, maria, at, get, cardOf };
}

test('a review from the sample to the decided appeal: the agent sees it, answers, and the final result counts', async () => {
  const { sessions, lena, wim, maria, at, get, cardOf } = await reviewed(5);
  const { samples } = await (await lena.call('POST', '/v1/console/quality/samples', wish(3))).json();
  expect(samples[0]).toMatchObject({ of: 5, strata: [{ topic: 'mac', drawn: 3, of: 5 }] });
  expect(samples[0].cases.map(({ state }: Case) => state)).toEqual(['waiting', 'waiting', 'waiting']);
  const session: string = samples[0].cases[0].session;
  expect(sessions).toContain(session);

  const opened = await get(lena, at(session));
  expect(opened).toMatchObject({ standing: 'review', criteria: { version: 1 }, review: null });
  expect(JSON.stringify(opened)).not.toMatch(/María|csat/);
  const sent = await (await lena.call('POST', at(session, '/review'), review())).json();
  expect(sent.review).toMatchObject({
    by: 'Lena',
    score: 0,
    strength: 'Asked before answering.',
    answer: null,
  });

  const { review: seen } = await cardOf(session);
  expect(seen.lines.map(({ name, mark }: { name: string; mark: string }) => [name, mark])).toEqual([
    ['The answer is right', 'no'],
    ['The tone fits', 'yes'],
  ]);
  const to = `/v1/agent/reviews/${seen.id}`;
  expect((await maria.call('POST', to, { text: 'The manual says so.' })).status).toBe(204);
  expect((await maria.call('POST', to, { text: 'Please look again.', appeal: true })).status).toBe(204);

  const decision = { marks: { right: 'yes', tone: 'yes' }, words: 'The manual does say so.' };
  const decide = `/v1/console/quality/reviews/${seen.id}/decision`;
  expect((await lena.call('POST', decide, decision)).status).toBe(403);
  expect((await get(lena, '/v1/console/quality')).waiting).toEqual([]);
  expect((await get(wim, '/v1/console/quality')).waiting).toMatchObject([{ what: 'appeal', session }]);
  expect(await get(wim, at(session))).toMatchObject({ decides: true, standing: 'reviewed' });
  expect((await get(lena, '/v1/console/quality')).score).toMatchObject({ value: 0, n: 1 });
  expect((await wim.call('POST', decide, decision)).status).toBe(200);
  expect((await wim.call('POST', decide, decision)).status).toBe(409);

  const { review: final } = await cardOf(session);
  expect(final).toMatchObject({
    score: 0,
    answer: { text: 'The manual says so.' },
    appeal: { text: 'Please look again.' },
    outcome: { by: 'Wim', kept: false, score: 100, words: 'The manual does say so.' },
  });
  const quality = await get(wim, '/v1/console/quality');
  expect(quality).toMatchObject({
    score: { value: 100, n: 1 },
    appeals: { decided: 1, changed: 1 },
    waiting: [],
  });
  expect(JSON.stringify(quality)).not.toMatch(/María|maria/);

  const { items } = await get(lena, '/v1/console/readings');
  const reads = items.filter(({ what }: { what: string }) => what === 'reviewing');
  expect(reads.map(({ person }: { person: { name: string } }) => person.name).toSorted()).toEqual([
    'Lena',
    'Wim',
  ]);
});

test('blind by two: neither sees the other’s until theirs is sent, the agent sees none, and no score moves', async () => {
  const { sessions, lena, wim, at, get, cardOf } = await reviewed(1);
  const [session = ''] = sessions;
  expect((await lena.call('POST', at(session, '/calibration'), {})).status).toBe(200);
  const mine = await (await lena.call('POST', at(session, '/review'), review())).json();
  expect(mine).toMatchObject({ standing: 'awaited', review: null, blind: [{ mine: true }] });
  const opened = await get(wim, at(session));
  expect(opened).toMatchObject({ standing: 'calibration', blind: [], review: null });
  expect((await get(wim, '/v1/console/quality')).waiting).toMatchObject([{ what: 'calibration', session }]);
  const other = review({ marks: { right: 'yes', tone: 'yes' } });
  const both = await (await wim.call('POST', at(session, '/review'), other)).json();
  expect(both.blind.map(({ mine: own, marks }: { mine: boolean; marks: object }) => [own, marks])).toEqual([
    [true, { right: 'yes', tone: 'yes' }],
    [false, { right: 'no', tone: 'yes' }],
  ]);
  const quality = await get(lena, '/v1/console/quality');
  expect(quality.score).toBeNull();
  expect(quality.calibration).toMatchObject({
    cases: 1,
    agreement: [
      { criterion: 'right', n: 1, same: 0, alpha: null, without: 'few-cases' },
      { criterion: 'tone', n: 1, same: 1 },
    ],
  });
  expect((await cardOf(session)).review).toBeNull();
});

test('what is refused says why, and keeps nothing', async () => {
  const { url, sessions, lena, wim, maria, at, get } = await reviewed(2);
  const [session = '', second = ''] = sessions;
  const problem = async (response: Response) => {
    const { name, detail } = await response.json();
    return [response.status, name, detail];
  };
  const send = (body: object, who = lena, of = session) => who.call('POST', at(of, '/review'), body);
  expect(await problem(await send(review({ marks: { right: 'yes' } })))).toEqual([
    400,
    'malformed-body',
    'marks: nothing is said of The tone fits. Nothing was kept.',
  ]);
  expect((await send(review({ strength: ' ' }))).status).toBe(400);
  expect((await problem(await send(review({ criteria: 7 }))))[2]).toMatch(/criteria have changed/);
  expect((await send(review(), lena, `s1.${'A'.repeat(43)}`)).status).toBe(404);
  const { session: open } = await startSession(url);
  expect((await problem(await send(review(), lena, open)))[2]).toMatch(/not over yet/);
  const { session: own } = await startSession(url, { answers: { platform: 'windows', what: 'x' } });
  await say(url, own, 'end');
  expect(await problem(await send(review(), wim, own))).toEqual([
    403,
    'not-allowed',
    'It is your own case: somebody else reviews it.',
  ]);

  const one = review();
  expect((await send(one)).status).toBe(200);
  expect((await send(one)).status).toBe(200);
  expect((await problem(await send(review(), wim)))[2]).toMatch(/reviewed already/);
  expect((await problem(await send(one, lena, second)))[1]).toBe('id-taken');
  expect((await lena.call('POST', at(session, '/calibration'), {})).status).toBe(409);
  expect((await maria.call('POST', `/v1/agent/reviews/${uuid7()}`, { text: 'x' })).status).toBe(404);
  const decision = { words: 'x' };
  expect((await wim.call('POST', `/v1/console/quality/reviews/${one.id}/decision`, decision)).status).toBe(
    409,
  );
  expect((await get(lena, '/v1/console/quality')).score).toMatchObject({ n: 1 });

  const stale = { after: 0, criteria: CRITERIA };
  expect((await problem(await lena.call('POST', '/v1/console/quality/criteria', stale)))[1]).toBe(
    'no-such-step',
  );
  const far = { id: uuid7(), from: '2001-01-01', to: '2001-01-02', size: 3 };
  expect((await problem(await lena.call('POST', '/v1/console/quality/samples', far)))[2]).toMatch(
    /take other days/,
  );
});

test('a review keeps its version; the configuration’s list is the first, and the console’s stands from then on', async () => {
  const data = await freshFolder();
  const file = {
    ...desk,
    quality: { criteria: [{ name: 'Greeting' }, { name: 'Solution', critical: true }] },
  };
  const first = await start(file, { data });
  const lena = await enter(first, 'lena');
  const before = await (await lena.call('GET', '/v1/console/quality/criteria')).json();
  expect(before).toMatchObject({
    version: 1,
    criteria: [{ name: 'Greeting' }, { name: 'Solution', critical: true }],
  });
  const { session } = await startSession(first.url);
  await say(first.url, session, 'end');
  const marks = { 'file-1': 'partly', 'file-2': 'yes' };
  const at = `/v1/console/quality/cases/${session}`;
  expect((await lena.call('POST', `${at}/review`, review({ marks }))).status).toBe(200);
  await lena.call('POST', '/v1/console/quality/criteria', { after: 1, criteria: CRITERIA });
  const now = await (await lena.call('GET', at)).json();
  expect(now.criteria.version).toBe(2);
  expect(now.review).toMatchObject({
    criteria: 1,
    score: 75,
    lines: [{ name: 'Greeting' }, { name: 'Solution' }],
  });
  await first.close();
  const again = await start({ ...file, quality: { criteria: [{ name: 'Other' }] } }, { data });
  const after = await (await enter(again, 'lena')).call('GET', '/v1/console/quality/criteria');
  expect(await after.json()).toMatchObject({ version: 2, versions: [{ madeBy: 'Lena' }, { madeBy: null }] });
});

test('erased, a case takes its reviews and its place in a sample along', async () => {
  const data = await freshFolder();
  const { sessions, lena, get, at } = await reviewed(2, { data });
  const [session = ''] = sessions;
  await lena.call('POST', '/v1/console/quality/samples', wish(2));
  expect((await lena.call('POST', at(session, '/review'), review())).status).toBe(200);
  const erased = await get(lena, at(session));
  expect(erased.review).not.toBeNull();
  const store = await openStoreIn(data);
  const at1 = { site: desk.site, session, customerRef: null, until: Date.now(), now: Date.now() };
  expect(await store.do('erase', at1)).toMatchObject({ sessions: 1 });
  await store.close();
  expect((await lena.call('GET', at(session))).status).toBe(404);
  expect((await get(lena, '/v1/console/quality')).score).toBeNull();
  const { samples } = await get(lena, '/v1/console/quality/samples');
  expect(samples[0].cases).toHaveLength(1);
});
