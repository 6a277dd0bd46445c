import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regularizedBeta } from '../../../shared/stats/beta.ts';
import { lnGamma, lowerGamma } from '../../../shared/stats/gamma.ts';
import { tOf, zOf } from '../../../shared/stats/normal.ts';

describe('special functions', () => {
  it('know factorials, ½ and the halves of symmetric distributions', () => {
    let factorial = 1;
    for (let n = 1; n < 20; n++) {
      factorial *= n;
      expect(lnGamma(n + 1)).toBeCloseTo(Math.log(factorial), 11);
    }
    expect(lnGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 500, noNaN: true }), (a) => {
        expect(regularizedBeta(0.5, a, a)).toBeCloseTo(0.5, 10);
      }),
    );
    expect(zOf(0.95)).toBeCloseTo(1.959963984540054, 13);
    expect(zOf(0.9)).toBeCloseTo(1.6448536269514722, 13);
    expect(zOf(0.99)).toBeCloseTo(2.5758293035489004, 13);
    expect(tOf(0.95, 1)).toBeCloseTo(12.706204736432095, 9);
    expect(tOf(0.95, 11)).toBeCloseTo(2.200985160091639, 12);
  });

  it('sum up: a gamma of whole shape is a sum of Poisson terms', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        (shape, x) => {
          let term = Math.exp(-x);
          let below = 0;
          for (let k = 0; k < shape; k++) {
            below += term;
            term *= x / (k + 1);
          }
          expect(lowerGamma(shape, x)).toBeCloseTo(1 - below, 11);
        },
      ),
    );
  });
});
