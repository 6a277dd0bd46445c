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
const day = newestBandWeek(Date.now(), 'UTC').firstDay;
const solved = (sum: number, n = 10) => ({
  sums: [{ id: uuid7(), day, kpi: 'first-contact-resolution', n, sum }],
});

test('sums of a crowd become a band that stays as it was; a few stay unseen', async () => {
  const collector = await start(config);
  const people = [];
  for (const agent of AGENTS) people.push(await pair(collector, agent));
  const [first, ...others] = people;
  const band = async () => (await first?.call('GET', '/v1/agent/band'))?.json();

  expect(await band()).toEqual([]);
  for (const { call } of people.slice(0, 6)) await call('POST', '/v1/agent/sums', solved(8));
  const published = await band();
  expect(published).toMatchObject([
    { kpi: 'first-contact-resolution', middle: 0.8, agents: 6, reason: null },
  ]);
  expect(JSON.stringify(published)).not.toMatch(/"[a-g]"/);

  // The seventh comes late, and one corrects their sums: what has been told stays told.
  await others.at(-1)?.call('POST', '/v1/agent/sums', solved(0));
  await others[0]?.call('POST', '/v1/agent/sums', solved(1));
  expect(await band()).toEqual(published);
});

test('a crowd too small is told nothing but that', async () => {
  const collector = await start(config);
  const { call } = await pair(collector, 'a');
  await call('POST', '/v1/agent/sums', solved(20, 40));
  expect(await (await call('GET', '/v1/agent/band')).json()).toMatchObject([
    { middle: null, agents: null, reason: 'crowd too small' },
  ]);
});

test('a sum sent twice is one, a newer one replaces it, an older one does not', async () => {
  const collector = await start(config);
  const people = [];
  for (const agent of AGENTS.slice(0, 6)) people.push(await pair(collector, agent));
  for (const { call } of people) {
    const older = solved(1);
    const newer = solved(5);
    for (const body of [newer, newer, older])
      expect((await call('POST', '/v1/agent/sums', body)).status).toBe(204);
  }
  expect(await (await people[0]?.call('GET', '/v1/agent/band'))?.json()).toMatchObject([{ middle: 0.5 }]);
});

test('sums of a KPI that does not exist are refused', async () => {
  const collector = await start(config);
  const { call } = await pair(collector, 'a');
  const answer = await call('POST', '/v1/agent/sums', {
    sums: [{ id: uuid7(), day, kpi: 'charm', n: 1, sum: 1 }],
  });
  expect(await refusal(answer)).toBe('400 malformed-body');
});

test('sums are taken of KPIs there are, on scales there are, and of nothing else', async () => {
  const { call } = await pair(await start(config), 'a');
  const sum = (kpi: string) => ({ sums: [{ id: uuid7(), day, kpi, n: 1, sum: 1 }] });
  for (const kpi of ['csat/csat.faces.5', 'csat/csat.stars.5', 'nps/nps.11', 'ces/ces.7', 'reopen-rate']) {
    expect((await call('POST', '/v1/agent/sums', sum(kpi))).status, kpi).toBe(204);
  }
  for (const kpi of [
    'csat',
    'csat/',
    'csat/x',
    'csat/nps.11',
    'csat/csat.faces.5/x',
    'reopen-rate/x',
    'none',
  ]) {
    expect(await refusal(await call('POST', '/v1/agent/sums', sum(kpi))), kpi).toBe('400 malformed-body');
  }
  const away = { sums: [{ id: uuid7(), day: '2199-01-01', kpi: 'reopen-rate', n: 1, sum: 1 }] };
  expect(await refusal(await call('POST', '/v1/agent/sums', away))).toBe('400 malformed-body');
});
