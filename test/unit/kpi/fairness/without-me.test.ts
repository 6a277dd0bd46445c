import fc from 'fast-check';
import { expect, it } from 'vitest';
import { onEveryLevel, type StratumSum } from '../../../../shared/kpi/fairness/strata.ts';
import { teamWithoutMe } from '../../../../shared/kpi/fairness/without-me.ts';
import { type PublishedTable, strataTable } from '../../../../shared/kpi/team/strata-table.ts';
import { DAY } from '../support/facts.ts';

const WEEK = 7 * DAY;
const AGENTS = ['me', 'a', 'b', 'c', 'd', 'e', 'f', 'g'];
const path = (topic: string) => [topic, 'mail', 'L1', 'normal', 'en'];

/** A week's table, with my part in it. */
function publish(kpi: string, sums: ReadonlyMap<string, readonly StratumSum[]>, index = 0, agent = 'me') {
  const from = Date.UTC(2026, 0, 5) + index * WEEK;
  const input = {
    kpi,
    week: { from, to: from + WEEK },
    now: from + 2 * WEEK,
    sums,
    published: [],
    besides: [],
  };
  const { table, parts }: PublishedTable = strataTable(input);
  return { ...table, mine: (parts[agent] ?? []).map((one) => ({ ...one, path: [...one.path] })) };
}

const work = fc.array(fc.record({ mac: fc.integer({ min: 1, max: 30 }), good: fc.nat({ max: 100 }) }), {
  minLength: AGENTS.length,
  maxLength: AGENTS.length,
});

it.each([
  ['reopen-rate', 1],
  ['full-resolution-time', 12],
])(
  'my part of %s is out of the team’s, as exactly as rounding allows, and how exactly is said',
  (kpi, most) => {
    let checked = 0;
    fc.assert(
      fc.property(fc.array(work, { minLength: 1, maxLength: 4 }), (weeks) => {
        const told = weeks.map((week) => {
          const sums = new Map(
            week.map(({ mac, good }, index): [string, StratumSum[]] => {
              const sum = most === 1 ? Math.round((mac * good) / 100) : (mac * most * good) / 100;
              return [AGENTS[index] ?? '', [{ path: path('mac'), n: mac, sum }]];
            }),
          );
          return sums;
        });
        const tables = told.map((sums, index) => publish(kpi, sums, index));
        const team = teamWithoutMe(tables).get(kpi);
        for (const key of ['[]', '["mac"]']) {
          const known = team?.get(key);
          if (!known) continue;
          checked++;
          // The truth: the others' means, weighted as the rounded counts weigh the weeks.
          let truth = 0;
          tables.forEach((table, index) => {
            const shown = table.strata.find((one) => JSON.stringify(one.path) === key);
            if (!shown) return;
            const others = [...(told[index] ?? [])]
              .filter(([agent]) => agent !== 'me')
              .flatMap(([, sum]) => sum);
            const whole = onEveryLevel(others).get(key);
            const mine = table.mine[0]?.n ?? 0;
            truth += ((whole?.sum ?? 0) / (whole?.n ?? 1)) * (shown.n - mine);
          });
          expect(Math.abs(known.sum - truth)).toBeLessThanOrEqual(known.slack + 1e-9);
          // And rounding costs little: a hundredth or two.
          expect(known.slack / known.n).toBeLessThan(0.06 * most);
        }
      }),
    );
    expect(checked).toBeGreaterThan(100);
  },
);

it('takes nothing out where I was not in the crowd: the team is without me already', () => {
  const sums = new Map(AGENTS.map((agent) => [agent, [{ path: path('mac'), n: 10, sum: 5 }]]));
  const whole = (agent: string) =>
    teamWithoutMe([publish('reopen-rate', sums, 0, agent)])
      .get('reopen-rate')
      ?.get('[]');
  expect(whole('me')).toMatchObject({ n: 70, sum: 35 });
  expect(whole('away')).toMatchObject({ n: 80, sum: 40, slack: 0.4 });
});

it('adds weeks up', () => {
  const sums = new Map(AGENTS.map((agent) => [agent, [{ path: path('mac'), n: 10, sum: 5 }]]));
  const team = teamWithoutMe([0, 1, 2].map((index) => publish('reopen-rate', sums, index)));
  expect(team.get('reopen-rate')?.get('["mac"]')).toMatchObject({ n: 210, sum: 105 });
});
