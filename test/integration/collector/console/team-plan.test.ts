import { expect, test } from 'vitest';
import type { TeamPlanNow, TeamPlanProgress } from '../../../../shared/protocol/console/team-plan.ts';
import { DAY, HOUR, MINUTE } from '../../../../shared/time/durations.ts';
import {
  CONFIG,
  four,
  freshFolder,
  post,
  refusal,
  say,
  secretOf,
  start,
  startSession,
  uuid7,
} from '../support.ts';
import { enter } from './support.ts';

/** The team's plan over the addresses the console uses. */

const week = { mon: '09:00', fri: '17:00' };
const hours = Object.fromEntries(['1', '2', '3', '4', '5'].map((day) => [day, [[week.mon, week.fri]]]));
const desk = {
  ...CONFIG,
  leads: ['lena', 'wim'],
  desk: {
    ...CONFIG.desk,
    schedules: { office: { zone: 'UTC', week: hours } },
    agents: CONFIG.desk.agents.map((agent) => ({ ...agent, schedule: 'office', capacity: 1 })),
  },
  limits: { network: { burst: 1e6, perSecond: 1e6 }, starts: { burst: 1e6, perSecond: 1e6 } },
};
const PLAN = '/v1/console/team/plan';
const csat = (over: object = {}) => ({
  id: 't1',
  kpi: 'csat',
  value: 0.9,
  per: 'week',
  guard: null,
  ...over,
});
const plan = (over: object = {}) => ({ purpose: 'Nobody gives up', targets: [csat()], reviews: [], ...over });

type Person = Awaited<ReturnType<typeof enter>>;
const publish = ({ call }: Person, after: number, body: object) => call('POST', PLAN, { after, plan: body });
const look = async ({ call }: Person): Promise<TeamPlanNow> => (await call('GET', PLAN)).json();

test('versions: published, kept through a restart, compared, taken back; who comes late is told what changed', async () => {
  const data = await freshFolder();
  const collector = await start(desk, { data });
  const [lena, wim] = [await enter(collector, 'lena'), await enter(collector, 'wim')];
  expect(await look(lena)).toMatchObject({ version: 0, plan: { purpose: '' }, versions: [], draft: null });
  expect((await look(lena)).kpis.map(({ kpi }) => kpi)).toEqual(['csat', 'queue-wait', 'abandonment']);

  const draft = plan({ targets: [csat({ value: null })], reviews: [''] });
  expect((await lena.call('POST', `${PLAN}/draft`, { base: 0, plan: draft })).status).toBe(204);
  expect((await look(lena)).draft).toEqual({ base: 0, changedAt: expect.any(Number), plan: draft });
  expect((await look(wim)).draft).toBe(null);

  expect((await publish(lena, 0, plan({ reviews: ['2026-12-07'] }))).status).toBe(200);
  expect(await look(lena)).toMatchObject({
    version: 1,
    plan: plan({ reviews: ['2026-12-07'] }),
    draft: null,
  });
  const late = await publish(wim, 0, plan({ purpose: 'Fast' }));
  expect(await late.clone().text()).toContain('version 1 by Lena');
  expect(await refusal(late)).toBe('409 settings-changed');
  // The same again is the same version.
  expect((await publish(lena, 0, plan({ reviews: ['2026-12-07'] }))).status).toBe(200);
  expect((await publish(wim, 1, plan({ purpose: 'Fast' }))).status).toBe(200);

  await collector.close();
  const again = await enter(await start(desk, { data }), 'lena');
  const { versions } = await look(again);
  expect(versions).toMatchObject([
    { version: 2, madeBy: 'Wim', plan: { purpose: 'Fast' } },
    { version: 1, madeBy: 'Lena', plan: { purpose: 'Nobody gives up' } },
  ]);
  expect((await publish(again, 2, versions[1]?.plan ?? {})).status).toBe(200);
  expect(await look(again)).toMatchObject({ version: 3, plan: { purpose: 'Nobody gives up' } });
});

test('what does harm as a target is refused by name, with what to take instead; agents may not write it', async () => {
  const collector = await start(desk);
  const [lena, maria] = [await enter(collector, 'lena'), await enter(collector, 'maria')];
  const tried = async (target: object) => publish(lena, 0, plan({ targets: [csat(target)] }));
  for (const kpi of ['volume-solved', 'volume-incoming', 'backlog']) {
    const answer = await tried({ kpi, value: 100 });
    expect(await answer.clone().text(), kpi).toContain('take \\"first-contact-resolution\\"');
    expect(await refusal(answer), kpi).toBe('422 untargetable');
  }
  expect(await refusal(await tried({ kpi: 'quality-score', value: 80 }))).toBe('422 untargetable');
  expect(await refusal(await tried({ kpi: 'charm' }))).toBe('422 untargetable');
  expect(await refusal(await tried({ kpi: 'queue-wait', value: 300 }))).toBe('422 speed-alone');
  expect(await refusal(await tried({ value: 90 }))).toBe('400 malformed-body');
  const twice = plan({ targets: [csat(), csat()] });
  expect(await refusal(await publish(lena, 0, twice))).toBe('400 malformed-body');
  expect(await refusal(await publish(maria, 0, plan()))).toMatch(/^403 /);
  expect((await look(lena)).version).toBe(0);
});

/** A Wednesday. */
const NOW = Date.UTC(2026, 10, 25, 16);

/** Two weeks up to Wednesday: of Mac cases so many were helped well in each; Windows went well in both. */
async function twoWeeks(macGood: readonly [number, number], each = 24) {
  const clock = { now: NOW - 9 * DAY };
  const collector = await start(desk, { now: () => clock.now });
  const { url } = collector;
  for (const [i, good] of macGood.entries()) {
    const monday = Date.UTC(2026, 10, 16 + 7 * i, 10);
    for (let n = 0; n < 2 * each; n++) {
      clock.now = monday + Math.floor((n / (2 * each)) * 3) * DAY + (n % 4) * HOUR;
      const mac = n % 2 === 0;
      const { session } = await startSession(url, {
        ...{ id: uuid7(clock.now), locale: 'en' },
        answers: { platform: mac ? 'mac' : 'windows', what: 'It broke' },
      });
      clock.now += 10 * MINUTE;
      await say(url, session, 'end');
      const score = mac && n / 2 >= good ? 1 : 5;
      const answer = four(session, { id: uuid7(clock.now), answers: { csat: score }, state: 'complete' });
      expect((await post(url, '/v1/responses', { ...answer, secret: secretOf(session) })).status).toBe(200);
    }
  }
  clock.now = NOW;
  const lena = await enter(collector, 'lena');
  expect((await publish(lena, 0, plan())).status).toBe(200);
  const progress: TeamPlanProgress = await (await lena.call('GET', `${PLAN}/progress`)).json();
  return { progress, target: progress.targets[0] };
}

test('a target that is missed shows where it comes from: the one topic that went worse, and what adds up to the whole', async () => {
  const { progress, target } = await twoWeeks([23, 6]);
  expect(target).toMatchObject({
    ...{ from: '2026-11-23', to: '2026-11-29', state: 'attention', outlook: 'unlikely', change: 'lower' },
    measured: { n: 48, value: 30 / 48 },
    before: { n: 48, value: 47 / 48 },
    causes: { why: 'both', before: { n: 48 }, now: { n: 48 }, volume: { now: 48, before: 48, change: null } },
  });
  const cuts = target?.causes?.cuts ?? [];
  for (const { mix, own, parts } of cuts) {
    expect(mix + own).toBeCloseTo((30 - 47) / 48, 10);
    expect(parts.reduce((sum, part) => sum + part.mix + part.own, 0)).toBeCloseTo((30 - 47) / 48, 10);
  }
  const topics = cuts.find(({ cut }) => cut === 'topic')?.parts;
  expect(topics?.map(({ code, standsOut }) => [code, standsOut])).toEqual([
    ['mac', 'own'],
    ['windows', null],
  ]);
  expect(JSON.stringify(progress)).not.toMatch(/maria|wim|lena|Mar[íi]a/i);
});

test('a target that is kept needs no cause, and early in a period nothing is foretold', async () => {
  const { target } = await twoWeeks([24, 24]);
  expect(target).toMatchObject({ state: 'met', change: null, causes: null });
  expect(target?.outlook).toBe('on the way');
});
