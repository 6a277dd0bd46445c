import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../../shared/stats/wilson.ts';
import { counts } from './support.ts';

describe('intervals for shares', () => {
  it('hold the share, stay in [0, 1], and mirror when successes become failures', () => {
    fc.assert(
      fc.property(counts, ([x, n]) => {
        const a = wilson(x, n);
        const b = wilson(n - x, n);
        if (!a || !b) throw new Error('an interval is missing');
        expect(a.low).toBeGreaterThanOrEqual(0);
        expect(a.high).toBeLessThanOrEqual(1);
        expect(a.low).toBeLessThanOrEqual(x / n);
        expect(a.high).toBeGreaterThanOrEqual(x / n);
        expect(a.low).toBeCloseTo(1 - b.high, 10);
      }),
    );
  });

  it('are absent without data, and refuse impossible counts', () => {
    expect(wilson(0, 0)).toBeNull();
    expect(() => wilson(3, 2)).toThrow('0 ≤ x ≤ n');
    expect(() => wilson(0.5, 2)).toThrow('whole numbers');
    expect(() => wilson(-1, 2)).toThrow('0 ≤ x ≤ n');
    for (const level of [0, 1]) expect(() => wilson(1, 2, level)).toThrow('between 0 and 1');
    expect(() => wilson(1, 2, 95)).toThrow('between 0 and 1');
  });
});
