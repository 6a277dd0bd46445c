import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clopperPearson } from '../../../shared/stats/clopper-pearson.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import { atMost, counts } from './support.ts';

describe('intervals for shares', () => {
  it('hold the share, stay in [0, 1], and mirror when successes become failures', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        for (const interval of [wilson, clopperPearson]) {
          const a = interval(x, n);
          const b = interval(n - x, n);
          if (!a || !b) throw new Error('an interval is missing');
          expect(a.low).toBeGreaterThanOrEqual(0);
          expect(a.high).toBeLessThanOrEqual(1);
          expect(a.low).toBeLessThanOrEqual(x / n);
          expect(a.high).toBeGreaterThanOrEqual(x / n);
          expect(a.low).toBeCloseTo(1 - b.high, 10);
        }
      }),
    );
  });

  it('Clopper–Pearson leaves exactly 2½ % outside at each end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 25 }), fc.nat(), (n, seed) => {
        const x = 1 + (seed % (n - 1));
        const interval = clopperPearson(x, n);
        expect(atMost(x, n, interval?.high ?? 0)).toBeCloseTo(0.025, 9);
        expect(1 - atMost(x - 1, n, interval?.low ?? 0)).toBeCloseTo(0.025, 9);
      }),
    );
  });

  it('are absent without data, and refuse impossible counts', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(() => wilson(3, 2)).toThrow('0 ≤ x ≤ n');
    expect(() => wilson(0.5, 2)).toThrow('whole numbers');
    expect(() => wilson(1, 2, 95)).toThrow('between 0 and 1');
  });
});
