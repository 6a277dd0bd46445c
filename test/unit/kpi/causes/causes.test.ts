import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decompose, type PartPair } from '../../../../shared/kpi/causes/decompose.ts';
import { staffingOf } from '../../../../shared/kpi/causes/staffing.ts';
import { standingOut } from '../../../../shared/kpi/causes/stand-out.ts';
import { shareThatWaits } from '../../../../shared/stats/erlang.ts';

const counts = fc.nat(60).chain((n) => fc.record({ n: fc.constant(n), yes: fc.nat(n) }));
const pairs = fc
  .array(fc.record({ before: counts, now: counts }), { minLength: 1, maxLength: 6 })
  .map((all): PartPair[] => all.map((pair, i) => ({ ...pair, code: String(i) })));

/** The naive second way: every case of both periods by itself, each part swapped in and out of the other period. */
function swapped(all: readonly PartPair[]): { mix: number; own: number } {
  const cases = (when: 'before' | 'now') =>
    all.flatMap((pair, part) =>
      Array.from({ length: pair[when].n }, (_, i) => ({ part, good: i < pair[when].yes })),
    );
  const [old, young] = [cases('before'), cases('now')];
  const weight = (list: typeof old, part: number) =>
    list.filter((one) => one.part === part).length / list.length;
  const good = (list: typeof old, other: typeof old, part: number): number => {
    const own = list.filter((one) => one.part === part);
    const seen = own.length > 0 ? own : other.filter((one) => one.part === part);
    return seen.length === 0 ? 0 : seen.filter((one) => one.good).length / seen.length;
  };
  const whole = (weights: typeof old, goods: typeof old, others: typeof old): number =>
    all.reduce((sum, _, part) => sum + weight(weights, part) * good(goods, others, part), 0);
  // What changes when only the mix moves, with the shares of either period; and the same the other way round.
  const mix =
    (whole(young, old, young) - whole(old, old, young) + whole(young, young, old) - whole(old, young, old)) /
    2;
  const own =
    (whole(old, young, old) - whole(old, old, young) + whole(young, young, old) - whole(young, old, young)) /
    2;
  return { mix, own };
}

test('mix and own parts add up to the whole difference, and are what swapping them in and out gives', () => {
  fc.assert(
    fc.property(pairs, (all) => {
      const split = decompose(all);
      const sum = (when: 'before' | 'now', what: 'n' | 'yes') =>
        all.reduce((total, pair) => total + pair[when][what], 0);
      if (sum('before', 'n') === 0 || sum('now', 'n') === 0) {
        expect(split).toBe(null);
        return;
      }
      const difference = sum('now', 'yes') / sum('now', 'n') - sum('before', 'yes') / sum('before', 'n');
      expect(split?.difference).toBeCloseTo(difference, 10);
      expect((split?.mix ?? 0) + (split?.own ?? 0)).toBeCloseTo(difference, 10);
      const second = swapped(all);
      expect(split?.mix).toBeCloseTo(second.mix, 10);
      expect(split?.own).toBeCloseTo(second.own, 10);
    }),
  );
});

const pair = (code: string, before: [number, number], now: [number, number]): PartPair => ({
  code,
  before: { yes: before[0], n: before[1] },
  now: { yes: now[0], n: now[1] },
});
const outOf = (all: PartPair[], worse: 1 | -1 = -1) => {
  const split = decompose(all);
  if (split === null) throw new Error('nothing to compare');
  return standingOut(split, worse);
};

test('named is the part that went worse, and the hard one there is more of; better parts and chance are not', () => {
  expect(outOf([pair('a', [95, 100], [60, 100]), pair('b', [90, 100], [90, 100])])).toEqual({
    mix: [],
    own: ['a'],
  });
  expect(outOf([pair('easy', [95, 100], [48, 50]), pair('hard', [10, 20], [50, 100])])).toEqual({
    ...{ own: [] },
    mix: ['easy', 'hard'],
  });
  expect(outOf([pair('a', [9, 10], [8, 10]), pair('b', [9, 10], [9, 10])])).toEqual({ mix: [], own: [] });
  // Of what is better low, more is worse.
  expect(outOf([pair('a', [5, 100], [40, 100])], 1)).toEqual({ mix: [], own: ['a'] });
  expect(outOf([pair('a', [40, 100], [5, 100])], 1)).toEqual({ mix: [], own: [] });
});

test('of quiet cuts at most five in a hundred name a part', () => {
  let state = 7;
  const random = (): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  let named = 0;
  for (let run = 0; run < 400; run++) {
    const draw = (): PartPair['now'][] => {
      const parts = Array.from({ length: 8 }, () => ({ n: 0, yes: 0 }));
      for (let i = 0; i < 200; i++) {
        const part = parts[Math.floor(random() * 8)];
        if (part) part.n += 1;
        if (part && random() < 0.85) part.yes += 1;
      }
      return parts;
    };
    const [before, now] = [draw(), draw()];
    const all = before.map((one, i) => ({ code: String(i), before: one, now: now[i] ?? { n: 0, yes: 0 } }));
    const out = outOf(all);
    if (out.mix.length + out.own.length > 0) named += 1;
  }
  expect(named / 400).toBeLessThan(0.05);
});

test('who finds everybody busy: Erlang’s C, by the recursion and by its own formula', () => {
  // Erlang's table: 10 at once to work on, 14 places.
  expect(shareThatWaits(10, 14)).toBeCloseTo(0.1741, 4);
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const naive = (load: number, servers: number): number => {
    const last = (load ** servers / factorial(servers)) * (servers / (servers - load));
    const rest = Array.from({ length: servers }, (_, i) => load ** i / factorial(i));
    return last / (rest.reduce((sum, one) => sum + one, 0) + last);
  };
  for (const [load, servers] of [
    [0.5, 1],
    [2, 3],
    [7.5, 9],
    [11, 12],
  ] as const)
    expect(shareThatWaits(load, servers)).toBeCloseTo(naive(load, servers), 10);
  expect([shareThatWaits(0, 3), shareThatWaits(3, 3), shareThatWaits(1, 0)]).toEqual([0, 1, 1]);
});

test('an hour of the week is short of people by its weeks together; outside of hours nobody is counted short', () => {
  const hour = (ofWeek: number, arrivals: number, room: number) => ({ ofWeek, arrivals, room });
  const found = staffingOf(
    [hour(9, 8, 2), hour(9, 8, 2), hour(10, 1, 2), hour(10, 0, 2), hour(20, 3, 0)],
    15 * 60,
  );
  expect(found).toMatchObject({ cases: 20, nobody: 3, short: 16 });
  expect(found.hours).toEqual([{ ofWeek: 9, arrivals: 8, room: 2, load: 2, waits: 1 }]);
});
