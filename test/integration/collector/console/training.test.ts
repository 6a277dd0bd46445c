import { expect, test } from 'vitest';
import { eraseForGood } from '../../../../collector/data-folder/erasures.ts';
import { openSqlite } from '../../../../collector/store/sqlite/open.ts';
import { CONFIG, freshFolder, start, uuid7 } from '../support.ts';
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
  return { data, lena, maria, wim, put, seen };
}

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
  const store = await openSqlite(`${data}/overdesk.sqlite`, { mayMigrate: false });
  const wish = { what: 'voices', site: CONFIG.site, agent: 'maria', at: NOON } as const;
  expect(await eraseForGood(data, store, [wish])).toMatchObject({ notes: 1, files: 'clean' });
  await store.close();
  expect((await seen(lena)).entries).toEqual([]);
});
