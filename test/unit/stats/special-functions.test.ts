import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaQuantile, regularizedBeta } from '../../../shared/stats/beta.ts';
import { gammaQuantile, lnGamma, lowerGamma } from '../../../shared/stats/gamma.ts';
import { tOf, zOf } from '../../../shared/stats/normal.ts';
import { root } from '../../../shared/stats/root.ts';

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
    // ln Γ(1/4), Abramowitz & Stegun 6.1.10.
    expect(lnGamma(0.25)).toBeCloseTo(1.2880225246980774, 12);
  });

  it('are 0 below and 1 above all that can be', () => {
    expect([lowerGamma(2, 0), lowerGamma(2, -1)]).toEqual([0, 0]);
    expect([lowerGamma(2, Number.POSITIVE_INFINITY), lowerGamma(2, 1e6)]).toEqual([1, 1]);
    expect([regularizedBeta(0, 2, 3), regularizedBeta(-1, 2, 3)]).toEqual([0, 0]);
    expect([regularizedBeta(1, 2, 3), regularizedBeta(2, 2, 3)]).toEqual([1, 1]);
  });

  it('mirror when both sides change places, also where nearly all lies on one', () => {
    for (const [x, a, b] of [
      [0.3, 2, 3],
      [0.9, 3, 200],
      [0.02, 3, 200],
      [0.999, 0.5, 500],
      [0.6, 400, 300],
      [0.57, 400, 300],
    ] as const) {
      expect(regularizedBeta(x, a, b) + regularizedBeta(1 - x, b, a)).toBeCloseTo(1, 12);
    }
    // Sums of binomial terms: I(x; a, b) for whole shapes.
    expect(regularizedBeta(0.3, 2, 3)).toBeCloseTo(1 - (0.7 ** 4 + 4 * 0.3 * 0.7 ** 3), 13);
    expect(regularizedBeta(0.9, 3, 2)).toBeCloseTo(0.9 ** 4 + 4 * 0.1 * 0.9 ** 3, 13);
  });

  it('have quantiles that lead back, whatever the shape, and none for certainties', () => {
    for (const a of [0.5, 3, 100, 1000]) {
      for (const p of [1e-6, 0.5, 0.975, 0.999999]) {
        expect(lowerGamma(a, gammaQuantile(p, a))).toBeCloseTo(p, 11);
        expect(regularizedBeta(betaQuantile(p, a, 2), a, 2)).toBeCloseTo(p, 11);
      }
    }
    for (const p of [0, 1]) {
      expect(() => gammaQuantile(p, 2)).toThrow('between 0 and 1');
      expect(() => betaQuantile(p, 2, 2)).toThrow('between 0 and 1');
    }
  });

  it('have roots found from either side, to the last bits', () => {
    expect(root((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 14);
    expect(root((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 14);
    expect(root((x) => x - 0.5, 0, 1)).toBe(0.5);
    expect(root((x) => x - 1e-12, 0, 1)).toBeCloseTo(1e-12, 24);
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
