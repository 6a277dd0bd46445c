import { expect, test } from 'vitest';
import type { Loyalty } from '../../../../shared/protocol/console/loyalty.ts';
import { CONFIG, refusal, say, start, startSession, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** Customers kept, complaints and orders, over the addresses the console uses. */

const NOVEMBER = Date.parse('2026-11-10T10:00:00Z');
const MONTHS = [
  { month: '2026-07', costs: {}, customers: { start: 1000, new: 50, end: 1010 } },
  { month: '2026-08', costs: {}, customers: { start: 1010, new: 40, end: 1000 } },
  {
    month: '2026-09',
    costs: { L1: 900 },
    ...{ customers: { start: 1000, new: 30, end: 980 }, shop: { visits: 2000, orders: 60 } },
  },
  { month: '2026-10', costs: {}, shop: { visits: 2000, orders: 120 } },
];

/** 6 cases in October, 2 of them about a Mac, and one about Windows that runs in November. */
async function desk() {
  let now = Date.parse('2026-10-10T10:00:00Z');
  const collector = await start({ ...CONFIG, zone: 'UTC' }, { now: () => now });
  for (let i = 0; i < 7; i++) {
    if (i === 6) now = NOVEMBER;
    const answers = { platform: i < 2 ? 'mac' : 'windows', what: 'It broke' };
    const { session } = await startSession(collector.url, { id: uuid7(now), answers });
    expect((await say(collector.url, session, 'end')).ok).toBe(true);
    now += 60_000;
  }
  const lena = await enter(collector, 'lena');
  const loyalty = async (query = ''): Promise<Loyalty> =>
    (await lena.call('GET', `/v1/console/loyalty${query}`)).json();
  const publish = (body: object) => lena.call('POST', '/v1/console/company', body);
  return { collector, lena, loyalty, publish };
}

const given = { after: 0, currency: 'EUR', months: MONTHS };

test('before anything is entered each figure says what is missing, and topics are there to be marked', async () => {
  const { loyalty } = await desk();
  const { periods, topics, source } = await loyalty();
  expect(source).toBe('sessions');
  expect(periods.map(({ from, open }) => [from, open])).toEqual([
    ['2026-10-01', false],
    ['2026-11-01', true],
  ]);
  expect(periods[0]).toMatchObject({
    retention: { value: null, reason: 'missing', months: ['2026-10'] },
    complaints: { value: null, reason: 'unmarked', n: 6 },
    conversion: { value: null, reason: 'missing', months: ['2026-10'] },
  });
  expect(periods[1]?.retention.reason).toBe('open');
  expect(topics).toEqual([
    { code: 'windows', n: 5, complaint: false },
    { code: 'mac', n: 2, complaint: false },
  ]);
});

test('entered counts become figures by month, quarter and year, each with its n and what it is made of', async () => {
  const { loyalty, publish } = await desk();
  expect((await publish({ ...given, complaints: ['mac'] })).status).toBe(200);
  const { periods, topics } = await loyalty();
  const of = (from: string) => periods.find((period) => period.from === from);
  expect(periods[0]?.from).toBe('2026-07-01');
  // 1010 at the end, 50 of them new: 960 of 1000 stayed. All are counted.
  expect(of('2026-07-01')?.retention).toMatchObject({ value: 0.96, n: 1000, hits: 960, interval: null });
  expect(of('2026-10-01')).toMatchObject({
    complaints: { value: 2 / 6, n: 6, hits: 2, reason: null },
    conversion: { value: 0.06, n: 2000, hits: 120, change: 'higher' },
  });
  const wilson = of('2026-10-01')?.complaints.interval;
  expect(wilson?.low).toBeCloseTo(0.0968, 3);
  expect(wilson?.high).toBeCloseTo(0.7, 3);
  expect(of('2026-11-01')?.complaints).toMatchObject({ value: 0, n: 1, hits: 0, change: null });
  expect(topics).toContainEqual({ code: 'mac', n: 2, complaint: true });

  const quarters = (await loyalty('?per=quarter')).periods;
  // 980 at the end, 120 of them new since July: 860 of 1000.
  expect(quarters[0]).toMatchObject({
    ...{ from: '2026-07-01', to: '2026-09-30', open: false },
    retention: { value: 0.86, n: 1000, hits: 860 },
    conversion: { value: null, reason: 'missing', months: ['2026-07', '2026-08'] },
  });
  const [year] = (await loyalty('?per=year')).periods;
  expect(year).toMatchObject({ from: '2026-01-01', to: '2026-12-31', open: true });
  expect(await refusal(await (await desk()).lena.call('GET', '/v1/console/loyalty?per=week'))).toBe(
    '400 malformed-body',
  );
});

test('counts that do not fit are refused or told, never counted', async () => {
  const { loyalty, publish, collector } = await desk();
  const month = (customers: object, shop?: object) => ({
    ...{ after: 0, currency: 'EUR' },
    months: [{ month: '2026-08', costs: {}, customers, ...(shop && { shop }) }],
  });
  for (const wrong of [
    month({ start: 10, new: 5, end: 4 }),
    month({ start: 10, new: 0, end: 11 }),
    month({ start: 10, new: 0.5, end: 10 }),
    month({ start: 10, end: 10 }),
    month({ start: 10, new: 0, end: 10 }, { visits: 5, orders: 6 }),
    { ...given, complaints: [''] },
  ])
    expect(await refusal(await publish(wrong)), JSON.stringify(wrong)).toBe('400 malformed-body');

  const [july, august] = MONTHS;
  const torn = { ...august, customers: { start: 1009, new: 40, end: 1000 } };
  const september = { month: '2026-09', costs: {}, customers: { start: 1000, new: 0, end: 1000 } };
  expect((await publish({ ...given, months: [july, torn, september] })).status).toBe(200);
  expect((await loyalty('?per=quarter')).periods[0]?.retention).toMatchObject({
    ...{ value: null, reason: 'mismatch', months: ['2026-08'] },
  });
  // 100 came new in July and 95 of everybody were left by the end: nobody knows of whom.
  const gone = [
    { month: '2026-07', costs: {}, customers: { start: 100, new: 100, end: 150 } },
    { month: '2026-08', costs: {}, customers: { start: 150, new: 0, end: 90 } },
    { month: '2026-09', costs: {}, customers: { start: 90, new: 0, end: 90 } },
  ];
  expect((await publish({ ...given, after: 1, months: gone })).status).toBe(200);
  expect((await loyalty('?per=quarter')).periods[0]?.retention).toMatchObject({
    ...{ value: null, reason: 'lost-again', n: 100 },
  });
  const agent = await enter(collector, 'maria');
  expect(await refusal(await agent.call('GET', '/v1/console/loyalty'))).toBe('403 not-allowed');
});

test('a file brings customers and orders, with costs or without, and says what it could not read', async () => {
  const { lena } = await desk();
  const check = async (csv: string) => (await lena.call('POST', '/v1/console/company/check', { csv })).json();
  const lines = [
    'Month;Customers_start;customers-new;CUSTOMERS END;visits;orders',
    '2026-08;1010;40;1000;;',
    '2026-09;1000;30;980;2000;60',
    '2026-09;1000;30;980;;',
    '2026-10;1000;;980;;',
    '2026-10;1000;30;1980;;',
    '2026-10;;;;10.5;1',
    '2026-10;;;;10;1.234',
  ];
  expect(await check(lines.join('\n'))).toEqual({
    months: [
      { month: '2026-08', costs: {}, customers: { start: 1010, new: 40, end: 1000 } },
      {
        ...{ month: '2026-09', costs: {}, customers: { start: 1000, new: 30, end: 980 } },
        shop: { visits: 2000, orders: 60 },
      },
    ],
    ...{ good: 2, refused: 5 },
    rejects: [
      { line: 4, reason: 'twice', text: '2026-09' },
      { line: 5, reason: 'count', text: '' },
      { line: 6, reason: 'together', text: '1000, 30, 1980' },
      { line: 7, reason: 'count', text: '10.5' },
      { line: 8, reason: 'ambiguous', text: '1.234' },
    ],
  });
  expect((await check('month,L1,visits,orders\n2026-10,900,10,1\n')).months).toEqual([
    { month: '2026-10', costs: { L1: 900 }, shop: { visits: 10, orders: 1 } },
  ]);
});
