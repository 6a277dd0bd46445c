import { expect, test } from 'vitest';
import { CONFIG, refusal, start, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** Hours as the console changes them: holidays to choose from, half days, and what a customer is told then. */

const ruled = {
  ...CONFIG,
  zone: 'Europe/Madrid',
  desk: {
    ...CONFIG.desk,
    schedules: { days: { zone: 'Europe/Madrid', week: { 4: [['09:00', '18:00']] } } },
    agents: CONFIG.desk.agents.map((agent) => ({ ...agent, schedule: 'days' })),
  },
};

test('holidays of a country and a part of it are offered by year, in the reader’s language', async () => {
  const collector = await start();
  const lena = await enter(collector, 'lena');
  const holidays = async (query: string) => lena.call('GET', `/v1/console/holidays?${query}`);
  const { countries, days } = await (await holidays('language=de')).json();
  expect(countries).toContainEqual({ id: 'DE', name: 'Deutschland' });
  expect(days).toEqual([]);
  const madrid = await (await holidays('language=es&country=ES&region=MD&year=2027')).json();
  expect(madrid.regions).toContainEqual({ id: 'MD', name: 'Comunidad de Madrid' });
  expect(madrid.days).toContainEqual({ date: '2027-12-25', name: 'Navidad', isPublic: true });
  expect(madrid.days.filter(({ date }: { date: string }) => date === '2027-05-03')).toHaveLength(1);
  const spain = await (await holidays('language=es&country=ES&year=2027')).json();
  expect(JSON.stringify(spain.days)).not.toContain('2027-05-03');
  expect(await refusal(await holidays('country=QQ&year=2027'))).toBe('400 malformed-body');
  expect(await refusal(await holidays('country=ES&region=XX&year=2027'))).toBe('400 malformed-body');
  expect((await holidays('country=Spain&year=2027')).status).toBe(400);
  const wim = await enter(collector, 'wim');
  expect(await refusal(await wim.call('GET', '/v1/console/holidays'))).toBe('403 not-allowed');
});

test('half a day on Christmas Eve holds at once, and 17:00 is told when somebody is back', async () => {
  const collector = await start(ruled);
  const lena = await enter(collector, 'lena');
  await lena.call('POST', '/v1/console/settings/source', { id: `over-${uuid7()}`, source: 'console' });
  const asked = { answers: { platform: 'mac' }, locale: 'en', channel: 'ticket', language: 'en' };
  const told = async (at: string, draft?: object) =>
    (await lena.call('POST', '/v1/console/routing/trial', { ...asked, at, ...(draft && { draft }) })).json();
  // 24 December 2026 is a Thursday.
  expect(await told('2026-12-24T17:00')).toMatchObject({ outcome: 'assigned' });
  const days = {
    ...ruled.desk.schedules.days,
    holidays: ['2026-12-31'],
    dates: { '2026-12-24': [['09:00', '12:00']] },
  };
  const back = Date.UTC(2027, 0, 7, 8);
  expect(await told('2026-12-24T17:00', { schedules: { days } })).toMatchObject({
    outcome: 'offline',
    backAt: back,
    told: { customer: expect.stringMatching(/back|again|January|Thursday/) },
  });
  expect(await told('2026-12-24T11:00', { schedules: { days } })).toMatchObject({ outcome: 'assigned' });

  const publish = (schedules: object) =>
    lena.call('POST', '/v1/console/settings/areas/hours/publish', {
      ...{ id: `hours-${uuid7()}`, base: 1, document: { schedules }, note: '' },
    });
  expect(await refusal(await publish({}))).toBe('422 settings-faulty');
  expect(await refusal(await publish({ days: { ...days, zone: 'Madrid' } }))).toBe('422 settings-faulty');
  expect((await publish({ days })).status).toBe(200);
  expect(await told('2026-12-24T17:00')).toMatchObject({ outcome: 'offline', backAt: back });
});
