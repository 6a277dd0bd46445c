import { expect, test } from 'vitest';
import { CONFIG, refusal, start, startSession, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** People of the desk as the console changes them: what they may take, where that leaves gaps, and who has left. */

const { agents: AGENTS } = CONFIG.desk;
const days = { zone: 'UTC', week: { 1: [['09:00', '18:00']], 2: [['09:00', '18:00']] } };
const evenings = { zone: 'UTC', week: { 1: [['09:00', '20:00']], 2: [['09:00', '20:00']] } };
const config = {
  ...CONFIG,
  desk: {
    ...CONFIG.desk,
    schedules: { days, evenings },
    queues: [{ ...CONFIG.desk.queues[0], schedule: 'evenings' }],
    agents: AGENTS.map((agent) => ({ ...agent, schedule: agent.id === 'wim' ? 'evenings' : 'days' })),
  },
};

async function ruling(from: object = CONFIG) {
  const collector = await start(from);
  const lena = await enter(collector, 'lena');
  await lena.call('POST', '/v1/console/settings/source', { id: `take-over-${uuid7()}`, source: 'console' });
  const people = async () => (await lena.call('GET', '/v1/console/settings/areas/people')).json();
  const publish = async (document: object) => {
    const { number: base } = await people();
    const body = { id: `people-${uuid7()}`, base, document, note: '' };
    return lena.call('POST', '/v1/console/settings/areas/people/publish', body);
  };
  return { collector, lena, people, publish };
}

test('coverage names by the hour what nobody or one alone can take, as it holds and with a draft', async () => {
  const collector = await start(config);
  const lena = await enter(collector, 'lena');
  const rows = async (body: object) =>
    (await (await lena.call('POST', '/v1/console/routing/coverage', body)).json()).rows;
  const row = (all: { asked: { id: string } }[], id: string) => all.find(({ asked }) => asked.id === id);

  const now = await rows({});
  expect(row(now, 'mac')).toEqual({
    asked: { kind: 'skill', id: 'mac', level: 3 },
    people: [{ id: 'maria', name: 'María' }],
    spans: [
      { days: [1, 2], from: '09:00', to: '18:00', able: 1, places: 5 },
      { days: [1, 2], from: '18:00', to: '20:00', able: 0, places: 0 },
    ],
  });
  expect(row(now, 'es')).toMatchObject({
    asked: { kind: 'language' },
    people: [{ id: 'maria' }, { id: 'wim' }],
    spans: [
      { able: 2, places: 10 },
      { from: '18:00', able: 1 },
    ],
  });
  const learned = config.desk.agents.map((agent) =>
    agent.id === 'wim' ? { ...agent, skills: { ...agent.skills, mac: 3 } } : agent,
  );
  expect(row(await rows({ draft: { agents: learned } }), 'mac')).toMatchObject({
    people: [{ id: 'maria' }, { id: 'wim' }],
    spans: [
      { able: 2, places: 10 },
      { from: '18:00', able: 1 },
    ],
  });
  expect(
    await refusal(
      await lena.call('POST', '/v1/console/routing/coverage', { draft: { agents: [{ id: '' }] } }),
    ),
  ).toBe('400 malformed-body');
  const wim = await enter(collector, 'wim');
  expect(await refusal(await wim.call('POST', '/v1/console/routing/coverage', {}))).toBe('403 not-allowed');
});

test('who learns a skill gets the next case of it without a restart, until it is taken back', async () => {
  const { collector, lena, people, publish } = await ruling();
  const routed = async () => (await startSession(collector.url)).route.agent;
  expect(await routed()).toEqual({ name: 'María' });
  const { document } = await people();
  const agents = document.agents.map((agent: { id: string; skills: object }) => ({
    ...agent,
    skills: agent.id === 'wim' ? { mac: 5 } : { windows: 5 },
  }));
  const { number } = await (await publish({ ...document, agents })).json();
  expect(number).toBe(2);
  expect(await routed()).toEqual({ name: 'Wim' });
  const back = { id: `back-${uuid7()}`, base: 2, number: 1, note: '' };
  await lena.call('POST', '/v1/console/settings/areas/people/take-back', back);
  expect(await routed()).toEqual({ name: 'María' });
});

test('who has left gets nothing and is signed out, and what they did keeps their name', async () => {
  const { collector, lena, people, publish } = await ruling();
  const maria = await enter(collector, 'maria');
  const { document } = await people();
  const [gone, ...agents] = document.agents;
  const left = { ...document, agents, leavers: [gone] };
  expect((await publish(left)).status).toBe(200);
  expect(await refusal(await maria.call('GET', '/v1/console/me'))).toBe('401 unauthorized');
  expect((await startSession(collector.url)).route.agent).toBeNull();
  const readings = await (await lena.call('GET', '/v1/console/readings')).json();
  expect(JSON.stringify(readings)).toContain('María');

  expect(await refusal(await publish({ ...document, leavers: [gone] }))).toBe('422 settings-faulty');
  // A lead who is the only one to administer cannot take themselves out.
  const [lead] = document.agents.filter(({ id }: { id: string }) => id === 'lena');
  const others = document.agents.filter(({ id }: { id: string }) => id !== 'lena');
  expect(await refusal(await publish({ agents: others, leavers: [lead] }))).toBe('422 settings-faulty');
  expect((await publish({ ...document, leavers: undefined })).status).toBe(200);
  expect((await startSession(collector.url)).route.agent).toEqual({ name: 'María' });
});

test('the desk’s own arrivals are simulated on a draft by pairs of runs; too few are said to be too few', async () => {
  const alone = {
    ...CONFIG,
    desk: { ...CONFIG.desk, agents: AGENTS.map((agent) => ({ ...agent, capacity: 1 })) },
  };
  const collector = await start(alone);
  const lena = await enter(collector, 'lena');
  const learned = alone.desk.agents.map((agent) =>
    agent.id === 'wim' ? { ...agent, skills: { windows: 5, mac: 5 } } : agent,
  );
  const simulate = async (agents: object) =>
    (await lena.call('POST', '/v1/console/routing/simulation', { draft: { agents } })).json();
  await startSession(collector.url);
  expect(await simulate(learned)).toMatchObject({ n: 1, days: 28, needed: 50, changes: null });
  for (let i = 0; i < 49; i++) await startSession(collector.url);
  const { n, runs, changes, nobody } = await simulate(learned);
  expect([n, runs, nobody]).toEqual([50, 20, { before: 0, after: 0 }]);
  // Fifty Mac cases in one hour of the day, one agent at a time: a second one who knows Mac shortens the wait.
  expect(changes.meanWait.change).toBeLessThan(-changes.meanWait.margin);
  expect(changes.meanWait.after).toBeCloseTo(changes.meanWait.before + changes.meanWait.change, 9);
  const never = await simulate(learned.map((agent) => ({ ...agent, skills: { windows: 5 } })));
  expect(never).toMatchObject({ nobody: { before: 0, after: 1 }, changes: null });
  const wim = await enter(collector, 'wim');
  expect(await refusal(await wim.call('POST', '/v1/console/routing/simulation', { draft: {} }))).toBe(
    '403 not-allowed',
  );
});
