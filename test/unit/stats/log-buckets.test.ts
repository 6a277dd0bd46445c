import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BUCKET_ERROR,
  bucketOf,
  bucketQuantile,
  mergeBuckets,
  secondsOf,
  toBuckets,
} from '../../../shared/stats/log-buckets.ts';
import { ascending, quantile } from '../../../shared/stats/quantile.ts';

describe('log buckets', () => {
  const durations = fc.array(fc.integer({ min: 0, max: 3e8 }), { minLength: 1, maxLength: 300 });

  it('keep every duration to within 1 %', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (seconds) => {
        expect(Math.abs(secondsOf(bucketOf(seconds)) - seconds) / seconds).toBeLessThanOrEqual(
          BUCKET_ERROR + 1e-9,
        );
      }),
    );
    expect(secondsOf(bucketOf(0))).toBe(0);
    expect(() => bucketOf(-1)).toThrow('0 or more');
  });

  it('merged are the buckets of everything together, and give its quantiles to within 1 %', () => {
    fc.assert(
      fc.property(durations, durations, fc.constantFrom(0, 0.25, 0.5, 0.9, 1), (mine, yours, p) => {
        const merged = mergeBuckets([toBuckets(mine), toBuckets(yours)]);
        expect(merged).toEqual(toBuckets([...mine, ...yours]));
        const exact = quantile(ascending([...mine, ...yours]), p) ?? Number.NaN;
        const found = bucketQuantile(merged, p) ?? Number.NaN;
        expect(Math.abs(found - exact)).toBeLessThanOrEqual(exact * (BUCKET_ERROR + 1e-9));
      }),
    );
    expect(bucketQuantile({}, 0.5)).toBeNull();
    for (const p of [-0.1, 1.1]) expect(() => bucketQuantile({ 1: 1 }, p)).toThrow('between 0 and 1');
  });

  it('hold a second by itself, and what is shorter apart', () => {
    expect([bucketOf(0.5), bucketOf(1), bucketOf(1.001)]).toEqual([0, 1, 2]);
    // A bucket begins where the one before ends.
    for (const place of [1, 5, 40]) expect(bucketOf((1.01 / 0.99) ** place)).toBe(place + 1);
  });

  it('are read by their numbers, however they were written down, and without the empty ones', () => {
    expect(bucketQuantile({ '05': 1, '-1': 1, 3: 0 }, 1)).toBe(secondsOf(5));
    expect(bucketQuantile({ '05': 1, '-1': 1, 3: 0 }, 0)).toBe(0);
    expect(bucketQuantile({ 3: 0 }, 0.5)).toBeNull();
  });
});
