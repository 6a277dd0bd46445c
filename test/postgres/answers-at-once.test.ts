import { expect, onTestFinished, test } from 'vitest';
import { groupsOf } from '../../collector/store/postgres/beside.ts';
import { openPostgres } from '../../collector/store/postgres/open.ts';
import type { ResponseInput } from '../../collector/store/responses.ts';
import { ROOM } from '../integration/collector/support.ts';
import { newDatabase, rowsAt } from './server.ts';

const SESSIONS = 80;

const answer = (session: string, over: Partial<ResponseInput> = {}): ResponseInput => ({
  id: `answer-${session}`,
  site: 'test-shop',
  survey: 'after-help',
  surveyVersion: 1,
  moment: 'after',
  session,
  answers: { csat: 4, why: session },
  formats: { csat: 'csat.faces.5' },
  locale: 'en',
  state: 'complete',
  via: 'page',
  revision: 1,
  redacted: {},
  most: ROOM,
  changeWithin: 60_000,
  // All within one millisecond: their ids are given in the same commit.
  now: 1_800_000_000_000,
  ...over,
});

test('answers of one instant, stored beside each other, are each stored once; one that is bad fails alone', async () => {
  const url = await newDatabase();
  const store = await openPostgres(url);
  onTestFinished(() => store.close());
  const names = Array.from({ length: SESSIONS }, (_, i) => `session-${i}`);
  const bad = answer('bad', { locale: null as unknown as string });
  const told = await Promise.allSettled([
    ...names.map((name) => store.do('putResponse', answer(name))),
    store.do('putResponse', bad),
    ...names.map((name) => store.do('putResponse', answer(name, { id: `second-${name}` }))),
    ...names.map((name) => store.do('putResponse', answer(name, { revision: 2, answers: { csat: 1 } }))),
  ]);

  const first = told.slice(0, SESSIONS);
  expect(first.every((one) => one.status === 'fulfilled' && one.value.ok)).toBe(true);
  expect(told[SESSIONS]?.status).toBe('rejected');
  const second = told.slice(SESSIONS + 1, 2 * SESSIONS + 1);
  expect(second.map((one) => (one.status === 'fulfilled' ? one.value : null))).toEqual(
    names.map(() => ({ ok: false, refused: 'already-answered' })),
  );
  const rows = await rowsAt(url, 'select session, revision, answers from response');
  expect(rows).toHaveLength(SESSIONS);
  expect(rows.every(({ revision, answers }) => Number(revision) === 2 && answers === '{"csat":1}')).toBe(
    true,
  );
  const counted = await rowsAt(url, 'select count(distinct id) as n, count(*) as rows from answer');
  expect(counted).toEqual([{ n: String(SESSIONS), rows: String(SESSIONS) }]);
});

test('writes that touch the same stay in their order, and one that may touch anything is done alone', () => {
  const batch = [['a'], ['b'], ['a', 'c'], null, ['d'], ['e']].map((keys) => ({ keys }));
  expect(groupsOf(batch).map((group) => group.map(({ keys }) => keys))).toEqual([
    [['a'], ['b']],
    [['a', 'c']],
    [null],
    [['d'], ['e']],
  ]);
});
