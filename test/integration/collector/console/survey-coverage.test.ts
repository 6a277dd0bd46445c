import { expect, test } from 'vitest';
import type { SurveyCoverage } from '../../../../shared/protocol/console/survey-coverage.ts';
import { CONFIG, refusal } from '../support.ts';
import { DESK, helpedDesk, PEOPLE } from './helped-desk.ts';
import { enter } from './support.ts';

/** Which parts of the desk hear nothing, over the address the console uses. */

/** A Wednesday at ten in the morning, in winter and in UTC. */
const WEDNESDAY = Date.parse('2026-11-11T10:00:00Z');
const EVENING = Date.parse('2026-11-11T20:00:00Z');

async function desk(config: object = DESK) {
  const made = await helpedDesk(config, { at: WEDNESDAY });
  const ana = await enter(made.collector, 'ana');
  const coverage = async (query = ''): Promise<SurveyCoverage> =>
    (await ana.call('GET', `/v1/console/survey-coverage${query}`)).json();
  return { ...made, ana, coverage };
}

const groupsOf = ({ parts }: SurveyCoverage, by: SurveyCoverage['parts'][number]['by']) =>
  parts.find((part) => part.by === by);

test('each queue and shift says how many cases were over, asked and answered, and why nobody asked', async () => {
  const { goTo, helped, coverage, ana, collector } = await desk();
  for (const by of [...PEOPLE, ...PEOPLE]) await helped('mac', { by, page: true, heard: 'yes' });
  await helped('mac', { by: 'ana', page: true, heard: 'asked' });
  goTo(EVENING);
  for (const by of PEOPLE) await helped('windows', { by, heard: 'never' });

  const all = await coverage('?from=2026-11-01&to=2026-11-30');
  expect(all).toMatchObject({ zone: 'UTC', from: '2026-11-01', to: '2026-11-30', least: 5 });
  expect(all.desk).toMatchObject({ over: 19, asked: 13, answered: 12, standing: 'heard' });
  expect(groupsOf(all, 'queue')?.groups).toMatchObject([
    {
      ...{ code: 'support', name: 'Support', over: 13, asked: 13, answered: 12, standing: 'heard' },
      answering: { value: 12 / 13, n: 13 },
    },
    {
      ...{ code: 'windows', name: 'Windows desk', over: 6, asked: 0, answered: 0, pages: 0 },
      ...{ standing: 'not-asked', unasked: [{ why: 'no-way', n: 6 }] },
      asking: { value: 0, n: 6 },
      answering: { value: null, n: 0, interval: null },
    },
    { code: 'spare', over: 0, standing: 'no-cases' },
  ]);
  // The Windows desk closes at six: its evening is nobody's shift.
  expect(groupsOf(all, 'shift')?.groups.map(({ code, over, standing }) => [code, over, standing])).toEqual([
    ['3 morning', 13, 'heard'],
    ['outside', 6, 'not-asked'],
  ]);
  expect(all.parts.map(({ by }) => by)).not.toContain('tier');
  expect(JSON.stringify(all)).not.toMatch(/ana|ben|cleo/);

  expect((await coverage('?from=2026-10-01&to=2026-10-31')).desk).toMatchObject({
    over: 0,
    standing: 'no-cases',
  });
  for (const query of [
    'from=2026-11-02&to=2026-11-01',
    'from=NaN',
    'to=2026-02-30',
    'from=2026-11-01&from=2026-11-02',
    'from=0001-01-01&to=9999-12-31',
    'agent=ana',
  ])
    expect(await refusal(await ana.call('GET', `/v1/console/survey-coverage?${query}`)), query).toBe(
      '400 malformed-body',
    );
  const agent = await enter(collector, 'ben');
  expect(await refusal(await agent.call('GET', '/v1/console/survey-coverage'))).toBe('403 not-allowed');
});

test('a group of fewer than five people is told together with others, so that no figure is somebody’s', async () => {
  const { helped, coverage } = await desk();
  for (const by of PEOPLE) await helped('mac', { by, page: true, heard: 'yes' });
  for (const by of ['ana', 'ben'] as const) await helped('windows', { by, page: true, heard: 'never' });

  const queues = groupsOf(await coverage('?from=2026-11-01&to=2026-11-30'), 'queue');
  // Told apart, the desk less Support would be what two people have.
  expect(queues?.groups).toMatchObject([{ code: 'spare', standing: 'no-cases' }]);
  expect(queues?.together).toMatchObject({
    groups: [{ code: 'support' }, { code: 'windows' }],
    counts: { over: 8, asked: 6, answered: 6, unasked: [{ why: 'left', n: 2 }] },
  });
});

test('without a survey after the session, that is the reason, whatever else is missing', async () => {
  const { helped, coverage } = await desk({ ...DESK, surveys: { ...CONFIG.surveys, after: null } });
  for (const by of PEOPLE) await helped('mac', { by, email: true, heard: 'never' });
  expect((await coverage('?from=2026-11-01&to=2026-11-30')).desk).toMatchObject({
    ...{ over: 6, asked: 0, standing: 'not-asked' },
    unasked: [{ why: 'no-survey', n: 6 }],
  });
});

test('who left an address and was sent no mail is told from who left none', async () => {
  const { helped, coverage } = await desk();
  for (const by of PEOPLE) await helped('mac', { by, email: true, heard: 'never' });
  await helped('mac', { by: 'ana', page: true, heard: 'never' });
  expect((await coverage('?from=2026-11-01&to=2026-11-30')).desk.unasked).toEqual([
    { why: 'no-mail', n: 6 },
    { why: 'left', n: 1 },
  ]);
});
