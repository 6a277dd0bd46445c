import { expect, test } from 'vitest';
import { CLIMATE_QUESTIONS } from '../../../../shared/protocol/console/pulse.ts';
import { openStoreIn, rowsIn } from '../store-in.ts';
import { CONFIG, freshFolder, start } from '../support.ts';
import { enter } from './support.ts';

/** What people say of their work: told when a round is over and five took part, and never whose it is. */

const [maria] = CONFIG.desk.agents;
const PEOPLE = ['lena', 'maria', 'wim', 'ana', 'bea', 'carlo'];
const config = {
  ...CONFIG,
  zone: 'UTC',
  desk: {
    ...CONFIG.desk,
    agents: PEOPLE.map((id) => ({ ...maria, id, name: id })),
  },
};
const free = { burst: 1e9, perSecond: 1e9 };
const limits = { network: free, signIns: free };
const path = '/v1/console/pulse';
/** A Wednesday in the middle of a month. */
const BEGIN = Date.parse('2026-11-18T12:00:00Z');

/** Drops what is older than `before`, as the collector does. */
async function prune(data: string, before: string, now: number): Promise<void> {
  const store = await openStoreIn(data);
  const drop = { site: CONFIG.site, before: Date.parse(before), now, limit: 2, logBytes: 1e9 };
  while ((await store.do('prune', drop)) > 0);
  await store.close();
}

async function desk() {
  const data = await freshFolder();
  const clock = { now: BEGIN };
  const collector = await start(config, { data, limits, now: () => clock.now });
  // Sessions of the console end without use: everybody signs in when they say something.
  const as = (person: string) => enter(collector, person);
  const seen = async (person: string) => (await (await as(person)).call('GET', path)).json();
  const put = async (person: string, to: string, body: object) => {
    const answer = await (await as(person)).call('POST', path + to, body);
    return [answer.status, (await answer.json()).name] as const;
  };
  const pulse = (person: string, from: string, value: number) =>
    put(person, '', { survey: 'pulse', from, answers: { well: value, valued: 5 } });
  return { data, clock, seen, put, pulse };
}

test('a round is told once it is over and five took part, alike to everybody, and never before', async () => {
  const { data, clock, seen, put, pulse } = await desk();
  expect(await seen('maria')).toMatchObject({ every: 'off', open: [], results: [], ideas: [], enough: true });
  expect(await pulse('maria', '2026-11-16', 3)).toEqual([409, 'no-such-step']);
  expect(await put('maria', '/plan', { every: 'week' })).toEqual([403, 'not-allowed']);
  expect((await put('lena', '/plan', { every: 'week' }))[0]).toBe(200);
  const { open } = await seen('maria');
  expect(open).toMatchObject([
    { survey: 'pulse', from: '2026-11-16', to: '2026-11-22', said: false },
    { survey: 'climate', from: '2026-10-01', to: '2026-12-31', said: false },
  ]);
  for (const [i, person] of PEOPLE.slice(0, 5).entries()) {
    expect((await pulse(person, '2026-11-16', i < 2 ? 1 : 4))[0]).toBe(200);
  }
  expect(await pulse('lena', '2026-11-16', 5)).toEqual([409, 'already-answered']);
  expect(await put('bea', '', { survey: 'pulse', from: '2026-11-16', answers: { well: 1 } })).toEqual([
    400,
    'malformed-body',
  ]);
  expect(await put('bea', '', { survey: 'climate', from: '2026-10-01', answers: { well: 1 } })).toEqual([
    400,
    'malformed-body',
  ]);
  expect((await seen('maria')).open[0].said).toBe(true);
  expect((await seen('carlo')).open[0].said).toBe(false);
  expect((await seen('lena')).results).toEqual([]);

  clock.now += 7 * 86_400_000;
  expect(await pulse('carlo', '2026-11-16', 1)).toEqual([409, 'no-such-step']);
  for (const person of PEOPLE.slice(0, 4)) await pulse(person, '2026-11-23', 2);
  clock.now += 7 * 86_400_000;
  const { results } = await seen('carlo');
  expect(results).toEqual([
    {
      ...{ survey: 'pulse', from: '2026-11-16', to: '2026-11-22', n: 5 },
      questions: [
        { id: 'well', counts: [2, 0, 0, 3, 0], mean: 2.8 },
        { id: 'valued', counts: [0, 0, 0, 0, 5], mean: 5 },
      ],
    },
  ]);
  expect((await seen('lena')).results).toEqual(results);

  const rows = [
    ...(await rowsIn(data, 'select * from pulse_said')),
    ...(await rowsIn(data, 'select * from pulse_count')),
  ];
  expect(rows.length).toBeGreaterThan(9);
  for (const person of PEOPLE) expect(JSON.stringify(rows)).not.toContain(person);
  expect(Object.keys(rows[0] ?? {})).toEqual(['site', 'asked', 'round', 'voice', 'n']);
});

test('ideas wait until five have written, over months too, and go by age', async () => {
  const { data, clock, seen, put } = await desk();
  const idea = (person: string, text: string) => put(person, '/ideas', { text });
  expect(await idea('maria', ' ')).toEqual([400, 'malformed-body']);
  for (let i = 0; i < 20; i++) expect((await idea('maria', `Maria ${i}`))[0]).toBe(200);
  expect(await idea('maria', 'One more')).toEqual([429, 'too-many-requests']);
  for (const person of ['wim', 'ana', 'bea']) await idea(person, `A quiet hour, ${person}`);
  clock.now = Date.parse('2026-12-02T12:00:00Z');
  expect((await seen('lena')).ideas).toEqual([]);
  await idea('maria', 'Again me');
  clock.now = Date.parse('2027-01-02T12:00:00Z');
  expect((await seen('lena')).ideas).toEqual([]);
  await idea('carlo', 'A second screen');
  expect((await seen('lena')).ideas).toEqual([]);
  clock.now = Date.parse('2027-02-01T12:00:00Z');
  const { ideas } = await seen('lena');
  expect(ideas).toMatchObject([{ to: '2027-01-31' }]);
  expect(ideas[0].texts).toHaveLength(25);
  expect(ideas[0].texts).toEqual(ideas[0].texts.toSorted());
  expect((await seen('carlo')).ideas).toEqual(ideas);

  await prune(data, '2027-02-01', clock.now);
  expect((await seen('lena')).ideas).toEqual([]);
});

test('months of ideas that are told together go together: two readings tell no month', async () => {
  const { data, clock, seen, put } = await desk();
  const write = async (month: string, people: readonly string[]) => {
    clock.now = Date.parse(`${month}-15T12:00:00Z`);
    for (const person of people) await put(person, '/ideas', { text: `${month} ${person}` });
  };
  await write('2026-11', ['maria', 'wim', 'ana']);
  await write('2026-12', ['bea', 'carlo']);
  await write('2027-01', ['maria', 'wim', 'ana']);
  await write('2027-02', ['bea', 'carlo']);
  clock.now = Date.parse('2027-03-02T12:00:00Z');
  const { ideas } = await seen('lena');
  expect(ideas).toMatchObject([{ to: '2027-02-28' }, { to: '2026-12-31' }]);
  await prune(data, '2026-11-30', clock.now);
  expect((await seen('lena')).ideas).toEqual(ideas);
  await prune(data, '2026-12-15', clock.now);
  expect((await seen('lena')).ideas).toEqual(ideas.slice(0, 1));
});

test('a round that is longer than anything is kept is told all the same, and answered once', async () => {
  const { data, clock, seen, put } = await desk();
  await put('lena', '/plan', { every: 'month' });
  const said = Object.fromEntries(CLIMATE_QUESTIONS.map((id) => [id, 4]));
  const climate = (person: string) =>
    put(person, '', { survey: 'climate', from: '2026-10-01', answers: said });
  for (const person of PEOPLE.slice(0, 5)) await climate(person);
  clock.now = Date.parse('2026-12-30T12:00:00Z');
  await prune(data, '2026-11-30', clock.now);
  expect(await climate('maria')).toEqual([409, 'already-answered']);
  clock.now = Date.parse('2027-01-02T12:00:00Z');
  await prune(data, '2026-12-03', clock.now);
  expect((await seen('lena')).results).toMatchObject([{ survey: 'climate', from: '2026-10-01', n: 5 }]);
  await prune(data, '2027-01-01', clock.now);
  expect((await seen('lena')).results).toEqual([]);
});
