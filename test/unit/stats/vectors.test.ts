import { describe, expect, it } from 'vitest';
import type { Bounds } from '../../../shared/stats/bounds.ts';
import { ewma } from '../../../shared/stats/ewma.ts';
import {
  netAdjustedWald,
  netScore,
  netScoreInterval,
  netVariance,
  netWald,
} from '../../../shared/stats/net-score.ts';
import { exactRatio } from '../../../shared/stats/observed-expected.ts';
import { medianRanks, quantileRanks } from '../../../shared/stats/order-statistics.ts';
import { ascending, quantile } from '../../../shared/stats/quantile.ts';
import { reviewScore } from '../../../shared/stats/review-score.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import vectors from '../../fixtures/measurement/vectors.json' with { type: 'json' };

/** The vectors are printed with 12 significant digits. */
function close(actual: number | null | undefined, expected: number, tolerance = 1e-9): void {
  expect(actual).not.toBeNull();
  expect(Math.abs((actual ?? Number.NaN) - expected)).toBeLessThanOrEqual(
    tolerance * Math.max(Math.abs(expected), 1e-3),
  );
}

function closeBounds(actual: Bounds | null, expected: readonly number[], tolerance = 1e-9): void {
  close(actual?.low, expected[0] ?? Number.NaN, tolerance);
  close(actual?.high, expected[1] ?? Number.NaN, tolerance);
}

describe('published and cross-checked figures', () => {
  it.each(vectors.binomial_intervals.cases)('intervals for $x of $n', (c) => {
    closeBounds(wilson(c.x, c.n), c.wilson95);
    closeBounds(wilson(c.x, c.n, 0.9), c.wilson90);
  });

  it.each(vectors.nps.cases)('net score of $detractors/$passives/$promoters', (c) => {
    close(netScore(c), c.nps);
    close(netVariance(c), c.variance);
    closeBounds(netWald(c), c.wald95);
    closeBounds(netAdjustedWald(c), c.adjWald95);
    closeBounds(netScoreInterval(c), c.tangoScore95_python_root);
    closeBounds(netScoreInterval(c), c.tangoScore95_RocksIterative, 1e-6);
  });

  it.each(vectors.median_ci_order_statistics.cases)('ranks for the median of $n', (c) => {
    const ranks = medianRanks(c.n);
    expect([ranks?.low ?? null, ranks?.high ?? null]).toEqual([c.l, c.u]);
    if (c.coverage !== null) close(ranks?.coverage, c.coverage);
  });

  it.each(vectors.p90_ci_order_statistics.cases)('ranks for the P90 of $n', (c) => {
    const ranks = quantileRanks(c.n, 0.9);
    expect([ranks?.low ?? null, ranks?.high ?? null]).toEqual([c.l, c.u]);
    if (c.coverage !== null) close(ranks?.coverage, c.coverage);
  });

  it.each(vectors.quantiles.cases)('type-7 quantiles of $x', (c) => {
    const values = ascending([c.x].flat());
    c.probs.forEach((p, i) => {
      close(quantile(values, p), c.type7[i] ?? Number.NaN);
    });
  });

  it('EWMA of the NIST handbook', () => {
    const { x, target, s, lambda, z, ucl_exact_t, ucl_asymptotic, lcl_asymptotic } = vectors.ewma;
    const points = ewma(x, { target, sd: s, lambda, width: 3 });
    expect(points).toHaveLength(z.length);
    points.forEach((point, i) => {
      close(point.z, z[i] ?? Number.NaN);
      close(point.high, ucl_exact_t[i] ?? Number.NaN);
    });
    const settled = ewma(Array(200).fill(target), { target, sd: s, lambda, width: 3 }).at(-1);
    close(settled?.high, ucl_asymptotic);
    close(settled?.low, lcl_asymptotic);
  });

  it.each(vectors.observed_expected_ratio.cases)('observed $O over expected $E', (c) => {
    closeBounds(exactRatio(c.O, c.E), c.exact95);
  });

  it('quality scores on every scale, and the internal quality score of Zendesk’s example', () => {
    const { reviews, iqs, scales } = vectors.zendesk_qa_iqs;
    close(reviews.reduce((sum, review) => sum + review, 0) / reviews.length, iqs);
    for (const [name, places] of Object.entries(scales)) {
      places.forEach((place, score) => {
        const criterion = { score, min: 0, max: places.length - 1, weight: 1, critical: false };
        expect(reviewScore([criterion]), `${name}: ${score}`).toBeCloseTo(place, 0);
      });
    }
  });
});
