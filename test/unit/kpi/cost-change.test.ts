import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { costChange, cumulativeCostChange } from '../../../shared/kpi/cost-change.ts';

/** Why a cost per resolution moved. */
const month = fc
  .array(fc.record({ amount: fc.nat(1e6), here: fc.integer({ min: 1, max: 500 }) }), {
    minLength: 3,
    maxLength: 3,
  })
  .map((tiers) =>
    tiers.map(({ amount }, index) => ({
      amount,
      reached: tiers.slice(index).reduce((sum, { here }) => sum + here, 0),
    })),
  );
const sumOf = ({ costs, volume, share }: { costs: number; volume: number; share: number }) =>
  costs + volume + share;
const cumulative = (tiers: readonly { amount: number; reached: number }[]) =>
  tiers.reduce((sum, { amount, reached }) => sum + amount / reached, 0);
const whole = (tiers: readonly { amount: number; reached: number }[]) =>
  tiers.reduce((sum, { amount }) => sum + amount, 0) / (tiers[0]?.reached ?? 0);

describe('what moved a cost per resolution', () => {
  it('adds up to the difference', () =>
    fc.assert(
      fc.property(month, month, (before, now) => {
        const all = costChange(before, now);
        const tiers = cumulativeCostChange(before, now);
        if (!all || !tiers) throw new Error('both months have solved cases');
        expect(sumOf(all)).toBeCloseTo(whole(now) - whole(before), 3);
        expect(sumOf(tiers)).toBeCloseTo(cumulative(now) - cumulative(before), 3);
        expect(all.share).toBe(0);
      }),
    ));

  it('is the other way round from the other side', () =>
    fc.assert(
      fc.property(month, month, (before, now) => {
        const [there, back] = [cumulativeCostChange(before, now), cumulativeCostChange(now, before)];
        for (const cause of ['costs', 'volume', 'share'] as const)
          expect(there?.[cause]).toBeCloseTo(-(back?.[cause] ?? 0), 6);
      }),
    ));

  it('names only what changed', () => {
    const before = [
      { amount: 1000, reached: 10 },
      { amount: 600, reached: 2 },
    ];
    const dearer = costChange(before, [{ amount: 1500, reached: 10 }, ...before.slice(1)]);
    expect(dearer?.costs).toBeCloseTo(50, 9);
    expect(dearer).toMatchObject({ volume: 0, share: 0 });
    const more = before.map(({ amount, reached }) => ({ amount, reached: 2 * reached }));
    expect(cumulativeCostChange(before, more)).toMatchObject({ costs: 0, volume: -200, share: 0 });
    const up = [before[0], { amount: 600, reached: 3 }] as typeof before;
    expect(cumulativeCostChange(before, up)?.share).toBeCloseTo(-100, 9);
    expect(costChange(before, [{ amount: 5, reached: 0 }])).toBeNull();
    expect(
      cumulativeCostChange(before, [
        { amount: 5, reached: 1 },
        { amount: 5, reached: 0 },
      ]),
    ).toBeNull();
  });
});
