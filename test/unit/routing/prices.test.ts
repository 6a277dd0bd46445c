import { describe, expect, it } from 'vitest';
import { solutionBound } from '../../../collector/simulation/solution-bound.ts';
import { shadowPrices } from '../../../shared/routing/shadow-prices.ts';
import { published, statedBound } from '../../bench/routing/published.ts';

describe('shadowPrices', () => {
  it.each(published.loads)('come within 0.001 of the LP bound stated for load %d, from above', (load) => {
    const rates = published.mix.map((share) => share * published.arrivalsPerMinuteAtLoad1 * load);
    const demand = { rates, chance: published.chance, minutes: published.minutes };
    const bound = solutionBound(demand, shadowPrices(demand));
    expect(bound).toBeGreaterThanOrEqual(statedBound(load) - 1e-9);
    expect(bound).toBeLessThan(statedBound(load) + 0.001);
  });

  it('are nothing while everybody has time to spare', () => {
    const demand = { rates: [0.01], chance: [[0.9], [0.8]], minutes: [[10], [10]] };
    expect(shadowPrices(demand)).toEqual([0, 0]);
  });

  it('price the expert by what the next best loses: 0.3 over 10 minutes', () => {
    const demand = { rates: [0.15], chance: [[0.9], [0.6]], minutes: [[10], [10]] };
    const [expert = 0, other] = shadowPrices(demand);
    expect(expert).toBeCloseTo(0.03, 3);
    expect(other).toBe(0);
    expect(solutionBound(demand, [expert, 0])).toBeCloseTo((0.1 * 0.9 + 0.05 * 0.6) / 0.15, 2);
  });

  it('stay finite on a desk that cannot do all the work', () => {
    const prices = shadowPrices({ rates: [5], chance: [[0.9]], minutes: [[10]] });
    expect(prices[0]).toBeLessThanOrEqual(0.2);
  });

  it('count slots: two cases at a time are two agents', () => {
    const one = { rates: [0.15], chance: [[0.9], [0.6]], minutes: [[10], [10]], capacity: [2, 1] };
    expect(shadowPrices(one)).toEqual([0, 0]);
  });
});
