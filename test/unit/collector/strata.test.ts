import { expect, test } from 'vitest';
import { newestBandWeek } from '../../../shared/kpi/team/week.ts';
import { CONFIG, pair, refusal, start, uuid7 } from './support.ts';

const AGENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const config = {
  ...CONFIG,
  leads: [],
  desk: {
    ...CONFIG.desk,
    agents: AGENTS.map((id) => ({ id, name: id, languages: ['en'], skills: { mac: 3 } })),
  },
};
const NOW = Date.now();
const week = newestBandWeek(NOW, 'UTC').firstDay;
const path = (topic: string) => [topic, 'mail', 'L1', 'normal', 'en'];
const told = (strata: object[], over: object = {}) => ({
  weeks: [{ id: uuid7(), week, kpi: 'reopen-rate', strata, ...over }],
});
const usual = [
  { path: path('mac'), n: 6, sum: 3 },
  { path: path('windows'), n: 6, sum: 0 },
];

async function team(size: number) {
  let now = NOW;
  const collector = await start(config, { now: () => now });
  const people: Awaited<ReturnType<typeof pair>>[] = [];
  for (const agent of AGENTS.slice(0, size)) people.push(await pair(collector, agent));
  const tables = async (index = 0) => (await people[index]?.call('GET', '/v1/agent/strata'))?.json();
  const tell = async (index: number, body: object) =>
    (await people[index]?.call('POST', '/v1/agent/strata', body))?.status;
  return { collector, people, tables, tell, wait: (days: number) => (now += days * 86_400_000) };
}

test('strata of a crowd become a table that stays as it was, and everybody gets their own part with it', async () => {
  const { tables, tell } = await team(7);
  expect(await tables()).toEqual([]);
  for (let index = 0; index < 6; index++) expect(await tell(index, told(usual))).toBe(204);
  const published = await tables();
  expect(published).toMatchObject([{ kpi: 'reopen-rate', agents: 6, reason: null, mine: usual }]);
  expect(published[0].strata.filter((one: { path: string[] }) => one.path.length < 2)).toEqual([
    { path: [], n: 70, mean: 0.25 },
    { path: ['mac'], n: 35, mean: 0.5 },
    { path: ['windows'], n: 35, mean: 0 },
  ]);
  expect(JSON.stringify(published)).not.toMatch(/"[a-g]"/);

  // The seventh comes late, and one tells otherwise: what has been told stays told.
  await tell(6, told(usual));
  await tell(1, told([{ path: path('mac'), n: 30, sum: 30 }]));
  expect(await tables()).toEqual(published);
  expect(await tables(1)).toEqual(published);
  expect(await tables(6)).toEqual([{ ...published[0], mine: [] }]);
});

test('a crowd too small is told nothing but that', async () => {
  const { tables, tell } = await team(2);
  await tell(0, told([{ path: path('mac'), n: 90, sum: 3 }]));
  expect(await tables()).toMatchObject([{ strata: [], agents: null, reason: 'crowd too small', mine: [] }]);
});

test('a week told twice is told once: the newer takes the place of all that was told of it', async () => {
  const { tables, tell } = await team(6);
  for (let index = 0; index < 6; index++) {
    const older = told([{ path: path('linux'), n: 9, sum: 9 }]);
    const newer = told(usual);
    for (const body of [newer, newer, older]) await tell(index, body);
  }
  expect(await tables()).toMatchObject([{ mine: usual }]);
});

test('thirteen weeks are told, and no more', async () => {
  const { tables, tell, wait } = await team(6);
  for (let index = 0; index < 6; index++) await tell(index, told(usual));
  expect(await tables()).toHaveLength(1);
  wait(12 * 7);
  expect(await tables()).toHaveLength(1);
  wait(7);
  expect(await tables()).toEqual([]);
});

test.each([
  ['a KPI that does not exist', usual, { kpi: 'charm' }],
  ['a KPI nobody is compared by', usual, { kpi: 'volume-solved' }],
  ['a score', usual, { kpi: 'quality-score' }],
  ['a Tuesday', usual, { week: '2026-11-17' }],
  ['a week to come', usual, { week: '2101-01-03' }],
  ['more successes than cases', [{ path: path('mac'), n: 5, sum: 6 }], {}],
  ['half a success', [{ path: path('mac'), n: 5, sum: 2.5 }], {}],
  ['less than none', [{ path: path('mac'), n: 5, sum: -1 }], {}],
  ['no cases', [{ path: path('mac'), n: 0, sum: 0 }], {}],
  ['a stratum twice', [usual[0], usual[0]], {}],
  ['a stratum that is not the finest', [{ path: ['mac'], n: 5, sum: 1 }], {}],
  ['cases longer than ten years', [{ path: path('mac'), n: 2, sum: 50 }], { kpi: 'full-resolution-time' }],
])('%s is refused, and the rest with it', async (_, strata, over) => {
  const { people, tables } = await team(1);
  const answer = await people[0]?.call('POST', '/v1/agent/strata', {
    weeks: [...told(usual).weeks, ...told(strata as object[], over).weeks],
  });
  if (!answer) throw new Error('nobody asked');
  expect(await refusal(answer)).toBe('400 malformed-body');
  expect(await tables()).toEqual([]);
});

test('nobody without a token is told anything', async () => {
  const { collector } = await team(1);
  const answer = await fetch(`${collector.url}/v1/agent/strata`);
  expect(await refusal(answer)).toBe('401 unauthorized');
});
