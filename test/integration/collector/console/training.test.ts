import { expect, test } from 'vitest';
import { eraseForGood } from '../../../../collector/data-folder/erasures.ts';
import { openStoreIn } from '../store-in.ts';
import { CONFIG, freshFolder, pair, start, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** Certificates and trainings: one's own are everybody's, everybody's are for whoever leads. */

const NOON = Date.parse('2026-12-01T12:00:00Z');
const config = {
  ...CONFIG,
  zone: 'UTC',
  desk: {
    ...CONFIG.desk,
    agents: CONFIG.desk.agents.map((agent) => (agent.id === 'wim' ? { ...agent, growing: ['mac'] } : agent)),
  },
};
const path = '/v1/console/training';
const entry = (over: object = {}) => ({
  id: uuid7(),
  person: 'maria',
  kind: 'certificate',
  name: 'Mac',
  ...over,
});

async function desk() {
  const data = await freshFolder();
  const collector = await start(config, { data, now: () => NOON });
  const [lena, maria, wim] = [
    await enter(collector, 'lena'),
    await enter(collector, 'maria'),
    await enter(collector, 'wim'),
  ];
  const put = async (who: typeof lena, body: object) => {
    const answer = await who.call('POST', path, body);
    return [answer.status, await answer.json()] as const;
  };
  const seen = async (who: typeof lena) => (await who.call('GET', path)).json();
  const extension = async (agent: string) => {
    const { call } = await pair(collector, agent);
    return async (query = '') => (await call('GET', `/v1/agent/training${query}`)).json();
  };
  return { data, collector, lena, maria, wim, put, seen, extension };
}

test('an agent’s own browser is told their own entries, and nothing of anybody else’s', async () => {
  const { collector, lena, put, extension } = await desk();
  const [maria, wim] = [await extension('maria'), await extension('wim')];
  const held = entry({ skill: 'mac', obtainedOn: '2026-01-30', expiresOn: '2027-01-30' });
  expect((await put(lena, held))[0]).toBe(200);
  expect((await put(lena, entry({ person: 'lena', name: 'Lead', obtainedOn: '2026-01-30' })))[0]).toBe(200);

  const { person: _, ...own } = { ...held, skill: 'Mac', plannedFor: null };
  expect(await maria()).toEqual([own]);
  expect(await maria('?language=es')).toEqual([own]);
  expect(await wim()).toEqual([]);
  expect(await wim('?person=maria&agent=maria')).toEqual([]);
  for (const authorization of ['', 'Bearer ', 'Bearer of-nobody']) {
    const answer = await fetch(`${collector.url}/v1/agent/training`, { headers: { authorization } });
    expect(answer.status).toBe(401);
  }
});

test('whoever leads sees for how many a skill is certified, and nobody else does', async () => {
  const { lena, wim, put, seen } = await desk();
  const valid = { skill: 'mac', obtainedOn: '2026-01-30', expiresOn: '2028-01-30' };
  for (const body of [
    entry(valid),
    entry({ ...valid, person: 'wim', expiresOn: '2027-01-30' }),
    entry({ ...valid, person: 'lena', expiresOn: '2026-11-30' }),
    entry({ ...valid, person: 'lena', kind: 'training' }),
  ])
    expect((await put(lena, body))[0]).toBe(200);
  expect((await seen(lena)).certificates).toEqual([{ skill: 'mac', name: 'Mac', valid: 2, expiring: 1 }]);
  expect((await seen(wim)).certificates).toBeNull();
});

test('what is held, ends, is over or late by the desk’s day, and the gaps with who wants to grow there', async () => {
  const { lena, maria, wim, put, seen } = await desk();
  const soon = entry({ obtainedOn: '2026-01-30', expiresOn: '2027-01-30' });
  for (const [who, body, state] of [
    [maria, soon, 'expiring'],
    [maria, entry({ name: 'A', obtainedOn: '2026-01-30', expiresOn: '2027-01-31' }), 'held'],
    [lena, entry({ name: 'B', obtainedOn: '2025-11-30', expiresOn: '2026-11-30' }), 'expired'],
    [
      lena,
      entry({ name: 'C', person: 'wim', kind: 'training', skill: 'mac', plannedFor: '2026-12-01' }),
      'planned',
    ],
    [wim, entry({ name: 'D', person: 'wim', plannedFor: '2026-11-30' }), 'late'],
  ] as const) {
    const [status, { entries }] = await put(who, body);
    expect([status, entries.find(({ id }: { id: string }) => id === body.id)?.state]).toEqual([200, state]);
  }
  const all = await seen(lena);
  expect(all.entries.map(({ name }: { name: string }) => name)).toEqual(['A', 'B', 'C', 'D', 'Mac']);
  expect(all.plan).toContainEqual({
    ...{ skill: 'mac', name: 'Mac', level: 3, gap: 'one' },
    ...{ wishing: [{ id: 'wim', name: 'Wim' }], planned: [{ id: 'wim', name: 'Wim' }] },
  });
  const own = await seen(wim);
  expect(own.entries.map(({ name }: { name: string }) => name)).toEqual(['C', 'D']);
  expect([own.plan, own.people]).toEqual([null, [{ id: 'wim', name: 'Wim' }]]);

  const [, changed] = await put(maria, { ...soon, expiresOn: '2028-01-30' });
  expect(changed.entries.find(({ id }: { id: string }) => id === soon.id)).toMatchObject({ state: 'held' });
  expect((await wim.call('POST', `${path}/${soon.id}/remove`, {})).status).toBe(404);
  expect((await maria.call('POST', `${path}/${soon.id}/remove`, {})).status).toBe(200);
});

test('what is refused keeps nothing, and who is erased takes theirs along', async () => {
  const { data, lena, maria, wim, put, seen } = await desk();
  const held = entry({ obtainedOn: '2026-01-30' });
  expect((await put(maria, held))[0]).toBe(200);
  for (const [who, body, status, name] of [
    [wim, entry({ obtainedOn: '2026-01-30' }), 403, 'not-allowed'],
    [wim, { ...held, person: 'wim' }, 409, 'id-taken'],
    [lena, entry({ person: 'nobody', obtainedOn: '2026-01-30' }), 404, 'not-found'],
    [lena, entry({ skill: 'toString', obtainedOn: '2026-01-30' }), 404, 'not-found'],
    [lena, entry(), 400, 'malformed-body'],
    [lena, entry({ obtainedOn: '2026-01-30', expiresOn: '2026-01-29' }), 400, 'malformed-body'],
    [lena, entry({ plannedFor: '2026-02-30' }), 400, 'malformed-body'],
  ] as const) {
    const [answered, problem] = await put(who, body);
    expect([answered, problem.name]).toEqual([status, name]);
  }
  expect((await seen(lena)).entries).toHaveLength(1);
  const store = await openStoreIn(data);
  const wish = { what: 'voices', site: CONFIG.site, agent: 'maria', at: NOON } as const;
  expect(await eraseForGood(data, store, [wish])).toMatchObject({ notes: 1, files: 'clean' });
  await store.close();
  expect((await seen(lena)).entries).toEqual([]);
});
