import { expect, test } from 'vitest';
import { CONFIG, freshFolder, refusal, start, startSession } from '../support.ts';
import { enter } from './support.ts';

/** Who would get a case, and what other rules would have done: through the console's own addresses. */

const draft = (over: object = {}) => ({
  rules: [{ name: 'Mac to the lead', when: { platform: 'mac' }, needs: { mac: 2 }, tier: 'L2', ...over }],
});
const CASE = { answers: { platform: 'mac' }, locale: 'en', channel: 'ticket', language: 'en' };

test('a case is tried on the rules that hold, and on a draft; nobody gets it and nothing changes', async () => {
  const collector = await start();
  const lena = await enter(collector, 'lena');
  const tried = async (body: object) =>
    (await lena.call('POST', '/v1/console/routing/trial', { ...CASE, ...body })).json();

  const now = await tried({});
  expect(now).toMatchObject({
    ...{ outcome: 'assigned', agent: 'maria', matched: ['Mac'], required: { mac: 3 }, topic: 'mac' },
    told: {
      agent: expect.stringContaining('you know Mac'),
      customer: expect.stringMatching(/^María .*knows Mac/),
    },
    problems: [],
  });
  expect(now.people.map((person: { id: string; lacks: unknown[] }) => [person.id, person.lacks])).toEqual([
    ['lena', [{ code: 'skill', skill: 'mac', level: 3 }]],
    ['maria', []],
    ['wim', [{ code: 'skill', skill: 'mac', level: 3 }]],
  ]);
  expect(await tried({ draft: draft() })).toMatchObject({ agent: 'lena', matched: ['Mac to the lead'] });
  expect(await tried({ draft: draft({ needs: { mac: 5 }, when: { platform: 'ma' } }) })).toMatchObject({
    problems: [{ rule: 0, part: 'when', key: 'platform', code: 'unknown-option', value: 'ma' }],
  });
  expect(await tried({ draft: draft({ needs: { cobol: 1 } }) })).toMatchObject({
    outcome: 'offline',
    agent: null,
    problems: [{ code: 'unknown-skill', key: 'cobol' }],
  });
  const { route } = await startSession(collector.url);
  expect(route.agent).toEqual({ name: 'María' });
  expect(await tried({ language: 'de' })).toMatchObject({ told: { agent: expect.stringContaining('Sie') } });
});

test('at another time everybody is there in their hours; closed says when somebody is back', async () => {
  const agents = CONFIG.desk.agents.map((agent) => ({ ...agent, schedule: 'days' }));
  const schedules = { days: { zone: 'Europe/Madrid', week: { 1: [['09:00', '17:00']] } } };
  const collector = await start({
    ...CONFIG,
    zone: 'Europe/Madrid',
    desk: { ...CONFIG.desk, agents, schedules },
  });
  const lena = await enter(collector, 'lena');
  const at = async (time: string) => lena.call('POST', '/v1/console/routing/trial', { ...CASE, at: time });
  expect(await (await at('2026-11-30T09:30')).json()).toMatchObject({ outcome: 'assigned', agent: 'maria' });
  const closed = await (await at('2026-11-29T09:30')).json();
  expect(closed).toMatchObject({ outcome: 'offline', backAt: Date.UTC(2026, 10, 30, 8) });
  expect(closed.people[0]).toMatchObject({ now: 'hours' });
  expect(await refusal(await at('2026-02-31T09:30'))).toBe('400 malformed-body');
});

test('the newest cases are compared as they came, without a name; what was written is not shown', async () => {
  const data = await freshFolder();
  const collector = await start(CONFIG, { data });
  const lena = await enter(collector, 'lena');
  await startSession(collector.url);
  await startSession(collector.url, { answers: { platform: 'windows', what: 'It is slow' } });
  await startSession(collector.url, { deflectedBy: 'an-article' });

  const setUp = await lena.call('GET', '/v1/console/routing');
  const text = await setUp.text();
  expect(text).not.toMatch(/No puedo|slow|dora|María|Wim/i);
  const { cases, askable, rules } = JSON.parse(text);
  expect(cases.map(({ answers }: { answers: object }) => answers)).toEqual([
    { platform: 'windows' },
    { platform: 'mac' },
  ]);
  expect(askable.map(({ id }: { id: string }) => id)).toEqual(['platform']);
  expect(rules).toHaveLength(2);

  const compare = async (body: object) =>
    (await lena.call('POST', '/v1/console/routing/comparison', { draft: body })).json();
  expect(await compare({})).toMatchObject({ n: 2, elsewhere: 0, assumed: 0, changed: [] });
  const compared = await compare(draft());
  expect(compared).toMatchObject({ n: 2, elsewhere: 1, otherNeeds: 2, nobody: { before: 0, after: 1 } });
  expect(JSON.stringify(compared)).not.toMatch(/maria|wim|lena/i);
  expect(await compare({ rules: [{ name: 'r', needs: { mac: 9 } }] })).toMatchObject({
    name: 'malformed-body',
  });
});
