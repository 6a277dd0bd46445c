import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitBetaBinomial } from '../../../shared/stats/beta-binomial.ts';
import { lnGamma } from '../../../shared/stats/gamma.ts';
import { counts } from './support.ts';

describe('shrinkage', { timeout: 60_000 }, () => {
  it('finds the prior that no nearby prior beats', () => {
    const likelihood = (shares: readonly { x: number; n: number }[], alpha: number, beta: number): number =>
      shares.reduce(
        (sum, { x, n }) =>
          sum +
          lnGamma(x + alpha) +
          lnGamma(n - x + beta) -
          lnGamma(n + alpha + beta) -
          (lnGamma(alpha) + lnGamma(beta) - lnGamma(alpha + beta)),
        0,
      );
    fc.assert(
      fc.property(fc.array(counts, { minLength: 3, maxLength: 8 }), (pairs) => {
        const shares = pairs.map(([x, n]) => ({ x, n }));
        const prior = fitBetaBinomial(shares);
        const strength = prior ? prior.alpha + prior.beta : 0;
        if (!prior || strength > 1e4 || strength < 2e-3) return;
        const best = likelihood(shares, prior.alpha, prior.beta);
        for (const [a, b] of [
          [1.02, 1],
          [0.98, 1],
          [1, 1.02],
          [1, 0.98],
          [1.02, 1.02],
          [0.98, 0.98],
        ] as const) {
          expect(likelihood(shares, prior.alpha * a, prior.beta * b)).toBeLessThanOrEqual(best + 1e-7);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leans fully on the team when agents differ by less than chance, and says nothing without contrast', () => {
    const alike = fitBetaBinomial(Array.from({ length: 6 }, () => ({ x: 8, n: 10 })));
    expect(alike && alike.alpha / (alike.alpha + alike.beta)).toBeCloseTo(0.8, 6);
    expect(alike && alike.alpha + alike.beta).toBeGreaterThan(1e5);
    expect(
      fitBetaBinomial([
        { x: 3, n: 3 },
        { x: 5, n: 5 },
      ]),
    ).toBeNull();
    expect(fitBetaBinomial([{ x: 3, n: 5 }])).toBeNull();
    const nothing = { x: 0, n: 0 };
    expect(fitBetaBinomial([{ x: 3, n: 5 }, nothing])).toBeNull();
    expect(
      fitBetaBinomial([
        { x: 0, n: 3 },
        { x: 0, n: 5 },
      ]),
    ).toBeNull();
    // Two that have nothing in common: each stands for itself.
    const apart = fitBetaBinomial([{ x: 10, n: 10 }, { x: 0, n: 10 }, nothing]);
    expect(apart && apart.alpha + apart.beta).toBeCloseTo(1e-3, 9);
    expect(apart && apart.alpha / (apart.alpha + apart.beta)).toBeCloseTo(0.5, 6);
  });
});
