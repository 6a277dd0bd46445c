import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Team } from '../../../shared/protocol/team.ts';
import { environmentOf } from './store-in.ts';
import { CONFIG, freshFolder, pair, refusal, start } from './support.ts';

const AGENTS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
const agent = (id: string) => ({ id, name: id, languages: ['en'], skills: { mac: 3 } });
const config = { ...CONFIG, leads: [], desk: { ...CONFIG.desk, agents: AGENTS.map(agent) } };
const erase = async (data: string, ...options: string[]): Promise<string> => {
  const env = { ...process.env, ...(await environmentOf(data)) };
  const path = new URL('../../../collector/cli/overdesk.js', import.meta.url).pathname;
  return (await promisify(execFile)(process.execPath, [path, 'erase', '--data', data, ...options], { env }))
    .stdout;
};
const OCTOBER = Date.UTC(2026, 9, 15, 12);
const NOVEMBER = Date.UTC(2026, 10, 3, 12);

/** So many agents who were ready in October, and now it is November. */
async function team(size: number) {
  let now = OCTOBER;
  const data = await freshFolder();
  const file = join(data, 'config.json');
  await writeFile(file, JSON.stringify(config));
  const collector = await start(config, { now: () => now, data });
  const people: Awaited<ReturnType<typeof pair>>[] = [];
  for (const id of AGENTS.slice(0, size)) people.push(await pair(collector, id));
  const call = async (index: number, path: string, body?: object) =>
    (await people[index]?.call(body ? 'POST' : 'GET', `/v1/agent/${path}`, body)) ?? expect.unreachable();
  const look = async (index = 0): Promise<Team> => (await call(index, 'team')).json();
  for (let index = 0; index < size; index++)
    expect((await call(index, 'ready', { month: '2026-10', topics: ['mac'] })).status).toBe(204);
  expect(await look()).toMatchObject({ month: '2026-10', cohort: null, figures: [] });
  now = NOVEMBER;
  const say = async (index: number, level: number, over: object = {}) => {
    const { month, season, cohort } = await look(index);
    const effects = [
      { topic: 'mac', effect: 250 },
      { topic: '', effect: -100 },
    ];
    const told = { month, season, cohort, voices: [{ series: 'reopen-rate', level, effects }], ...over };
    return call(index, 'voices', told);
  };
  return { data, config: file, collector, call, look, say, go: (at: number) => (now = at) };
}

test('voices of a month become a figure on its eleventh day, drawn once, with one’s own voice in it', async () => {
  const { look, say, go } = await team(7);
  for (let index = 0; index < 7; index++) expect((await say(index, 1000 * index)).status).toBe(204);
  expect(await look()).toMatchObject({ season: '2026-Q4', topics: ['mac'], figures: [] });
  go(Date.UTC(2026, 10, 11));
  const { figures } = await look(2);
  expect(figures).toEqual([
    {
      series: 'reopen-rate',
      month: '2026-11',
      sum: 21_000,
      voices: 7,
      mine: 2000,
      effects: [
        { topic: '', sum: -700, mine: -100 },
        { topic: 'mac', sum: 1750, mine: 250 },
      ],
    },
  ]);
  expect(JSON.stringify(figures)).not.toMatch(/"[a-g]"/);
  // Said again, later: what has been told stays told.
  await say(3, 40_000);
  expect((await look(2)).figures).toEqual(figures);
});

test('a seat keeps its voice while its holder is away, and every figure is of one crowd', async () => {
  const { look, say, go } = await team(7);
  for (let index = 0; index < 7; index++) await say(index, 1000);
  go(Date.UTC(2026, 10, 12));
  const { cohort } = await look();
  go(Date.UTC(2026, 11, 2));
  for (let index = 1; index < 7; index++) await say(index, 2000);
  go(Date.UTC(2026, 11, 12));
  expect(await look(0)).toMatchObject({
    cohort,
    figures: [{ month: '2026-12', sum: 13_000, voices: 7, mine: 1000 }],
  });
});

test('one look at a person a month: neither said again nor by another device', async () => {
  const { collector, look, say, go } = await team(6);
  for (let index = 0; index < 6; index++) await say(index, 1000);
  await say(0, 9000);
  const other = await pair(collector, 'a');
  const { month, season, cohort } = await look(1);
  expect(await (await other.call('GET', '/v1/agent/team')).json()).toMatchObject({ cohort: null });
  const told = { month, season, cohort, voices: [{ series: 'reopen-rate', level: 9000 }] };
  expect(await refusal(await other.call('POST', '/v1/agent/voices', told))).toBe('404 not-found');
  go(Date.UTC(2026, 10, 11));
  expect((await look()).figures).toMatchObject([{ sum: 6000, mine: 1000 }]);
});

test('whoever comes to a crowd that was told waits for the next season; five are no crowd', async () => {
  const few = await team(5);
  expect(await few.look()).toMatchObject({ cohort: null, topics: [] });
  const { look, say, go } = await team(7);
  for (let index = 0; index < 6; index++) await say(index, 1000);
  go(Date.UTC(2026, 10, 11));
  expect((await look(6)).figures).toMatchObject([{ sum: 6000, voices: 6, mine: null }]);
  go(Date.UTC(2026, 11, 3));
  await say(6, 9000);
  go(Date.UTC(2026, 11, 11));
  expect((await look(6)).figures).toMatchObject([{ month: '2026-12', sum: 6000, voices: 6 }]);
});

test('a figure that nobody renews is told for three months', async () => {
  const { look, say, go } = await team(6);
  for (let index = 0; index < 6; index++) await say(index, 1000);
  go(Date.UTC(2026, 10, 11));
  expect((await look()).figures).toHaveLength(1);
});

describe('what cannot be is refused, and nothing is kept of it', () => {
  const voice = { series: 'reopen-rate', level: 1000 };
  test.each([
    ['a month gone by', { month: '2026-10' }, '400 malformed-body'],
    ['a month to come', { month: '2026-12' }, '400 malformed-body'],
    ['another season', { season: '2026-Q3' }, '400 malformed-body'],
    ['another crowd', { cohort: 'none' }, '404 not-found'],
    ['a KPI that does not exist', { voices: [{ ...voice, series: 'charm' }] }, '400 malformed-body'],
    ['a KPI without voices', { voices: [{ ...voice, series: 'volume-solved' }] }, '400 malformed-body'],
    ['a rating without its scale', { voices: [{ ...voice, series: 'csat' }] }, '400 malformed-body'],
    ['a thousand million', { voices: [{ ...voice, level: 1e9 }] }, '400 malformed-body'],
    ['half a voice', { voices: [{ ...voice, level: 0.5 }] }, '400 malformed-body'],
    ['a voice twice', { voices: [voice, voice] }, '400 malformed-body'],
    [
      'an unknown topic',
      { voices: [{ ...voice, effects: [{ topic: 'x', effect: 1 }] }] },
      '400 malformed-body',
    ],
    [
      'an effect too large',
      { voices: [{ ...voice, effects: [{ topic: '', effect: 9e3 }] }] },
      '400 malformed-body',
    ],
  ])('%s', async (_, over, problem) => {
    const { look, say, go } = await team(6);
    for (let index = 1; index < 6; index++) await say(index, 1000);
    expect(await refusal(await say(0, 1000, over))).toBe(problem);
    go(Date.UTC(2026, 10, 11));
    expect((await look()).figures).toEqual([]);
  });
});

test('an agent’s voices are erased at once when they wish it, and no byte of them is left', async () => {
  const { data, config: file, look, say, go } = await team(7);
  for (let index = 0; index < 7; index++) await say(index, 1000 + index);
  go(Date.UTC(2026, 10, 11));
  expect((await look()).figures).toMatchObject([{ voices: 7, mine: 1000 }]);
  expect(await erase(data, '--config', file, '--agent', 'a')).toBe('The agent’s voices are erased.\n');
  expect(await look()).toMatchObject({ cohort: null, figures: [{ voices: 7, mine: null }] });
  go(Date.UTC(2026, 11, 11));
  expect((await look()).figures).toMatchObject([{ month: '2026-12', voices: 6 }]);
  expect(await erase(data, '--config', file, '--agent', 'a')).toBe('This agent has said nothing.\n');
});

test('nobody without a token is told anything', async () => {
  const { collector } = await team(1);
  expect(await refusal(await fetch(`${collector.url}/v1/agent/team`))).toBe('401 unauthorized');
});
