import { expect, test } from 'vitest';
import type { Company } from '../../../../shared/protocol/console/company.ts';
import type { Money } from '../../../../shared/protocol/console/money.ts';
import { DAY } from '../../../../shared/time/durations.ts';
import { CONFIG, pair, refusal, say, start, startSession, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** Costs entered month by month, and what a resolution comes to, over the addresses the console uses. */

const SEPTEMBER = Date.parse('2026-09-10T10:00:00Z');
const OCTOBER = Date.parse('2026-10-10T10:00:00Z');
const NOVEMBER = Date.parse('2026-11-10T10:00:00Z');

/** A desk that solved 4 cases in September, one of them at the second tier, and 8 in October, two of them there. */
async function desk() {
  let now = SEPTEMBER;
  const collector = await start(CONFIG, { now: () => now });
  const maria = await pair(collector, 'maria');
  const solve = async (n: number, handedUp: number): Promise<void> => {
    for (let i = 0; i < n; i++) {
      const { session } = await startSession(collector.url, { id: uuid7(now) });
      if (i < handedUp) {
        const up = { session, tier: 'L2', note: 'Please look' };
        expect((await maria.call('POST', '/v1/agent/hand-up', up)).ok).toBe(true);
      }
      expect((await say(collector.url, session, 'end')).ok).toBe(true);
      now += 60_000;
    }
  };
  await solve(4, 1);
  now = OCTOBER;
  await solve(8, 2);
  now = NOVEMBER;
  const lena = await enter(collector, 'lena');
  const money = async (query = ''): Promise<Money> =>
    (await lena.call('GET', `/v1/console/money${query}`)).json();
  const publish = (body: object) => lena.call('POST', '/v1/console/company', body);
  return { collector, lena, maria, money, publish };
}

const MONTHS = [
  { month: '2026-10', costs: { L1: 1000, L2: 200 } },
  { month: '2026-09', costs: { L1: 800, L2: 200 } },
  { month: '2026-11', costs: { L1: 500 } },
];

test('a month’s costs become cost per resolution by tier, and what moved it adds up', async () => {
  const { lena, money, publish } = await desk();
  expect(await money()).toMatchObject({ currency: null, months: [], shown: null, source: 'sessions' });
  const saved: Company = await (await publish({ after: 0, currency: 'EUR', months: MONTHS })).json();
  expect(saved).toMatchObject({ version: 1, versions: [{ version: 1, madeBy: 'Lena', months: 3 }] });
  expect(saved.figures?.months.map(({ month }) => month)).toEqual(['2026-09', '2026-10', '2026-11']);

  const { months, shown, currency } = await money();
  expect(currency).toBe('EUR');
  expect(months).toEqual([
    { month: '2026-09', total: 1000, solved: 4, value: 250, reason: null },
    { month: '2026-10', total: 1200, solved: 8, value: 150, reason: null },
    { month: '2026-11', total: 500, solved: 0, value: null, reason: 'open' },
  ]);
  // A case solved at the second tier was paid for at the first one too.
  expect(shown).toMatchObject({ month: '2026-10', before: '2026-09', chance: true });
  expect(shown?.tiers).toMatchObject([
    { tier: 'L1', amount: 1000, solved: 6, reached: 8, cumulative: 125 },
    { tier: 'L2', amount: 200, solved: 2, reached: 2, cumulative: 225 },
  ]);
  // 200 more spent, twice as many solved: (1/4 + 1/8) / 2 of 200, and (1/8 − 1/4) of 1100.
  expect(shown?.change).toMatchObject({ from: 250, to: 150, difference: -100 });
  expect(shown?.change?.parts).toMatchObject({ costs: 37.5, volume: -137.5, share: 0 });
  // As large a share reached the second tier in both months.
  const second = shown?.tiers[1]?.change;
  expect(second).toMatchObject({ from: 400, to: 225 });
  const { costs, volume, share } = second?.parts ?? { costs: 0, volume: 0, share: 0 };
  expect(costs + volume + share).toBeCloseTo(-175, 9);
  expect(share).toBe(0);

  expect((await money('?month=2026-09')).shown).toMatchObject({
    month: '2026-09',
    before: null,
    change: null,
  });
  expect(await refusal(await lena.call('GET', '/v1/console/money?month=2026-13'))).toBe('400 malformed-body');
});

test('versions: another one meanwhile is refused, an earlier one is taken back, the same twice is one', async () => {
  const { lena, maria, publish, collector } = await desk();
  const first = { after: 0, currency: 'EUR', months: MONTHS };
  expect((await publish(first)).status).toBe(200);
  expect((await (await publish(first)).json()).version).toBe(1);
  expect(await refusal(await publish({ ...first, months: [] }))).toBe('409 no-such-step');
  expect((await publish({ ...first, after: 1, months: [] })).status).toBe(200);
  const back = (body: object) => lena.call('POST', '/v1/console/company/take-back', body);
  expect(await refusal(await back({ after: 2, version: 7 }))).toBe('404 not-found');
  const taken: Company = await (await back({ after: 2, version: 1 })).json();
  expect(taken).toMatchObject({ version: 3, figures: { currency: 'EUR' } });
  expect(taken.figures?.months).toHaveLength(3);

  const once = { month: '2026-10', costs: { L1: 1 } };
  for (const wrong of [
    { months: [once, once] },
    { months: [{ month: '2026-12', costs: { L1: 1 } }] },
    { months: [{ month: '2026-10', costs: { L1: -1 } }] },
    { months: [{ month: '2026-10', costs: { L9: 1 } }] },
    { currency: 'ABC', months: [] },
  ])
    expect(await refusal(await publish({ after: 3, currency: 'EUR', ...wrong })), JSON.stringify(wrong)).toBe(
      '400 malformed-body',
    );

  const agent = await enter(collector, 'maria');
  expect(await refusal(await agent.call('GET', '/v1/console/money'))).toBe('403 not-allowed');
  expect(await refusal(await agent.call('GET', '/v1/console/company'))).toBe('403 not-allowed');
  expect((await maria.call('GET', '/v1/console/money')).status).toBe(401);
});

test('a file of costs is read by its columns, and what cannot be read is told by line', async () => {
  const { lena, money, publish } = await desk();
  const check = (csv: string) => lena.call('POST', '/v1/console/company/check', { csv });
  const long =
    'Month;Tier;Amount\n2026-09;L1;700,00\n01.2026;2;1.234,50 €\n2026-09;tier 1;100\n2026-10;L1;1.234\n';
  expect(
    await (await check(`${long}2027-01;L1;5\n2026-08;L7;5\nspring;L1;5\n2026-08;L1;-5\n`)).json(),
  ).toEqual({
    months: [
      { month: '2026-01', costs: { L2: 1234.5 } },
      { month: '2026-09', costs: { L1: 800 } },
    ],
    ...{ good: 3, refused: 5 },
    rejects: [
      { line: 5, reason: 'ambiguous', text: '1.234' },
      { line: 6, reason: 'future', text: '2027-01' },
      { line: 7, reason: 'tier', text: 'L7' },
      { line: 8, reason: 'month', text: 'spring' },
      { line: 9, reason: 'negative', text: '-5' },
    ],
  });
  const { months } = await (await check('month,L1,L2\n2026-10-01,"1,000.00",200\n2026-09-01,800,\n')).json();
  expect(months).toEqual([
    { month: '2026-09', costs: { L1: 800 } },
    { month: '2026-10', costs: { L1: 1000, L2: 200 } },
  ]);
  expect((await money()).months).toEqual([]);
  expect((await publish({ after: 0, currency: 'USD', months })).status).toBe(200);
  expect((await money()).shown).toMatchObject({ month: '2026-10', value: 150 });
  for (const none of ['', 'a,b\n1,2\n', 'month,what\n2026-10,5\n'])
    expect(await refusal(await check(none))).toBe('400 malformed-body');
  // Amounts of two currencies are never added up.
  expect(await refusal(await check('month,amount\n2026-09,5 USD\n2026-09,5 €\n'))).toBe('400 malformed-body');
  expect((await check('month,amount\n2026-09,5 EUR\n2026-09,€ 5\n2026-10,7\n')).status).toBe(200);
});

test('months whose cases are not kept any more have no figure, and the page is told since when', async () => {
  let now = SEPTEMBER;
  const collector = await start({ ...CONFIG, retentionDays: 40 }, { now: () => now });
  const { session } = await startSession(collector.url, { id: uuid7(now) });
  await say(collector.url, session, 'end');
  now = SEPTEMBER + 35 * DAY;
  const lena = await enter(collector, 'lena');
  await lena.call('POST', '/v1/console/company', { after: 0, currency: 'EUR', months: MONTHS.slice(1, 2) });
  const money: Money = await (await lena.call('GET', '/v1/console/money')).json();
  expect(money).toMatchObject({
    since: '2026-09-06',
    months: [{ month: '2026-09', value: null, reason: 'old' }],
  });
});
