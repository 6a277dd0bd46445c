import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  medianInterval,
  medianRanks,
  quantileInterval,
  quantileRanks,
} from '../../../shared/stats/order-statistics.ts';
import { ascending, quantile } from '../../../shared/stats/quantile.ts';
import { atMost } from './support.ts';

describe('quantiles', { timeout: 60_000 }, () => {
  const values = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1, maxLength: 200 });

  it('of type 7 lie on the line through the sorted values', () => {
    fc.assert(
      fc.property(values, fc.double({ min: 0, max: 1, noNaN: true }), (list, p) => {
        const sorted = [...list].sort((a, b) => a - b);
        const place = p * (sorted.length - 1);
        const i = Math.min(sorted.length - 2, Math.floor(place));
        const expected =
          sorted.length === 1
            ? (sorted[0] ?? 0)
            : (sorted[i] ?? 0) * (i + 1 - place) + (sorted[i + 1] ?? 0) * (place - i);
        expect(quantile(ascending(list), p)).toBeCloseTo(expected, 5);
      }),
    );
    expect(quantile([], 0.5)).toBeNull();
  });

  it('have rank intervals whose coverage is the binomial one, and no narrower pair would do', () => {
    for (let n = 1; n <= 70; n++) {
      const median = medianRanks(n);
      if (median) {
        expect(atMost(median.high - 1, n, 0.5) - atMost(median.low - 1, n, 0.5)).toBeCloseTo(
          median.coverage,
          10,
        );
        const inner = atMost(median.high - 2, n, 0.5) - atMost(median.low, n, 0.5);
        expect(inner).toBeLessThan(0.95);
      } else expect(n).toBeLessThan(6);
      let shortest = Number.POSITIVE_INFINITY;
      let best = 0;
      for (let low = 1; low < n; low++) {
        for (let high = low + 1; high <= n; high++) {
          const coverage = atMost(high - 1, n, 0.9) - atMost(low - 1, n, 0.9);
          if (coverage < 0.95 || high - low > shortest) continue;
          best = high - low < shortest ? coverage : Math.max(best, coverage);
          shortest = high - low;
        }
      }
      const p90 = quantileRanks(n, 0.9);
      expect(p90 ? p90.high - p90.low : Number.POSITIVE_INFINITY).toBe(shortest);
      expect(p90?.coverage ?? 0).toBeCloseTo(best, 9);
    }
  });

  it('have intervals made of the values themselves, absent when there are too few', () => {
    const thirty = Array.from({ length: 30 }, (_, i) => (i + 1) * 10);
    expect(medianInterval(thirty)).toMatchObject({ low: 100, high: 210 });
    expect(medianInterval(thirty.slice(0, 5))).toBeNull();
    expect(quantileInterval(thirty.slice(0, 28), 0.9)).toBeNull();
    expect(quantileInterval(thirty, 0.9)?.level).toBeGreaterThanOrEqual(0.95);
  });

  it('cover what is asked for exactly, when they just do', () => {
    expect(medianRanks(2, 0.5)).toEqual({ low: 1, high: 2, coverage: 0.5 });
    expect(medianRanks(2, 0.51)).toBeNull();
    expect(quantileRanks(2, 0.5, 0.5)).toEqual({ low: 1, high: 2, coverage: 0.5 });
    for (const level of [0, 1]) {
      expect(() => medianRanks(10, level)).toThrow('between 0 and 1');
      expect(() => quantileRanks(10, 0.9, level)).toThrow('between 0 and 1');
      expect(() => quantileRanks(10, level)).toThrow('between 0 and 1');
    }
    expect(() => quantile([1], -0.1)).toThrow('between 0 and 1');
    expect(() => quantile([1], 1.1)).toThrow('between 0 and 1');
  });

  it('are found far from the middle, whatever the number of values', () => {
    // By the Poisson limit: the 99.9th percentile of 5000 values is one of the last dozen.
    const ranks = quantileRanks(5000, 0.999);
    expect(ranks?.high).toBeLessThanOrEqual(5000);
    expect(ranks?.low).toBeGreaterThan(4980);
    expect(quantileRanks(60, 0.05)?.low).toBe(1);
    const low = quantileRanks(200, 0.05);
    if (!low) throw new Error('no ranks');
    expect(atMost(low.high - 1, 200, 0.05) - atMost(low.low - 1, 200, 0.05)).toBeCloseTo(low.coverage, 9);
  });

  it('work for a hundred thousand values', () => {
    const median = medianRanks(100_001);
    expect(median?.coverage).toBeGreaterThanOrEqual(0.95);
    expect(median?.coverage).toBeLessThan(0.953);
    expect(quantileRanks(100_001, 0.9)?.coverage).toBeGreaterThanOrEqual(0.95);
  });
});
