import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hodgesLehmann } from '../../../shared/stats/hodges-lehmann.ts';

describe('two samples', () => {
  it('shift with the sample, from the value Hollander & Wolfe give for their example', () => {
    // Hollander & Wolfe (1973), 69f., the example of R's help page on wilcox.test.
    const first = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
    const second = [1.15, 0.88, 0.9, 0.74, 1.21];
    const result = hodgesLehmann(first, second);
    expect(result?.shift).toBeCloseTo(0.305, 10);
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), (by) => {
        const moved = hodgesLehmann(
          first.map((value) => value + by),
          second,
        );
        expect(moved?.shift).toBeCloseTo(0.305 + by, 8);
        expect(moved?.interval?.low).toBeCloseTo((result?.interval?.low ?? Number.NaN) + by, 8);
      }),
    );
  });

  it('have no interval when they are too small, and one from the normal distribution when they are large', () => {
    expect(hodgesLehmann([1, 2], [3])?.interval).toBeNull();
    expect(hodgesLehmann([], [1])).toBeNull();
    const many = Array.from({ length: 80 }, (_, i) => i);
    const result = hodgesLehmann(many, many);
    expect(result?.shift).toBe(0);
    expect(result?.interval?.low).toBe(-(result?.interval?.high ?? 0));
  });
});
