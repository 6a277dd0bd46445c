import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { regularizedBeta } from '../../../shared/stats/beta.ts';
import { fitBetaBinomial } from '../../../shared/stats/beta-binomial.ts';
import { clip } from '../../../shared/stats/bounds.ts';
import { BASELINE_WEEKS, changes, empiricalLogit, oneChangeAWeek } from '../../../shared/stats/change.ts';
import { clopperPearson } from '../../../shared/stats/clopper-pearson.ts';
import { shrinkMeans } from '../../../shared/stats/efron-morris.ts';
import { lnGamma, lowerGamma } from '../../../shared/stats/gamma.ts';
import { hodgesLehmann } from '../../../shared/stats/hodges-lehmann.ts';
import {
  BUCKET_ERROR,
  bucketOf,
  bucketQuantile,
  mergeBuckets,
  secondsOf,
  toBuckets,
} from '../../../shared/stats/log-buckets.ts';
import { logMean } from '../../../shared/stats/log-mean.ts';
import { netAdjustedWald, netScore, netScoreInterval } from '../../../shared/stats/net-score.ts';
import { tOf, zOf } from '../../../shared/stats/normal.ts';
import { exactRatio } from '../../../shared/stats/observed-expected.ts';
import {
  medianInterval,
  medianRanks,
  quantileInterval,
  quantileRanks,
} from '../../../shared/stats/order-statistics.ts';
import { ascending, quantile } from '../../../shared/stats/quantile.ts';
import { reviewScore } from '../../../shared/stats/review-score.ts';
import { wilson } from '../../../shared/stats/wilson.ts';

const counts = fc
  .integer({ min: 1, max: 400 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

/** P(B ≤ k) for B ~ binomial(n, p), term by term: a separate way to every interval's promise. */
function atMost(k: number, n: number, p: number): number {
  let sum = 0;
  for (let i = 0; i <= k; i++) {
    let term = 1;
    for (let j = 1; j <= i; j++) term *= ((n - i + j) / j) * p;
    sum += term * (1 - p) ** (n - i);
  }
  return sum;
}

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

describe('net scores', () => {
  it('lie in their intervals, which the score test itself confirms', () => {
    const answers = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(answers, answers, answers, (detractors, passives, promoters) => {
        fc.pre(detractors + passives + promoters > 0);
        const all = { detractors, passives, promoters };
        const score = netScore(all) ?? Number.NaN;
        const interval = netScoreInterval(all);
        if (!interval) throw new Error('an interval is missing');
        expect(interval.low).toBeGreaterThanOrEqual(-1);
        expect(interval.high).toBeLessThanOrEqual(1);
        expect(interval.low).toBeLessThanOrEqual(score);
        expect(interval.high).toBeGreaterThanOrEqual(score);
        const mirrored = netScoreInterval({ detractors: promoters, passives, promoters: detractors });
        expect(interval.low).toBeCloseTo(-(mirrored?.high ?? Number.NaN), 9);
        const shown = clip(netAdjustedWald(all), -1, 1);
        expect(shown.low).toBeGreaterThanOrEqual(-1);
        expect(shown.high).toBeLessThanOrEqual(1);
      }),
    );
    expect(netScoreInterval({ detractors: 0, passives: 0, promoters: 0 })).toBeNull();
  });
});

describe('quantiles', () => {
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
      for (let low = 1; low < n; low++) {
        for (let high = low + 1; high <= n; high++) {
          if (atMost(high - 1, n, 0.9) - atMost(low - 1, n, 0.9) >= 0.95)
            shortest = Math.min(shortest, high - low);
        }
      }
      const p90 = quantileRanks(n, 0.9);
      expect(p90 ? p90.high - p90.low : Number.POSITIVE_INFINITY).toBe(shortest);
    }
  });

  it('have intervals made of the values themselves, absent when there are too few', () => {
    const thirty = Array.from({ length: 30 }, (_, i) => (i + 1) * 10);
    expect(medianInterval(thirty)).toMatchObject({ low: 100, high: 210 });
    expect(medianInterval(thirty.slice(0, 5))).toBeNull();
    expect(quantileInterval(thirty.slice(0, 28), 0.9)).toBeNull();
    expect(quantileInterval(thirty, 0.9)?.level).toBeGreaterThanOrEqual(0.95);
  });

  it('work for a hundred thousand values', () => {
    const median = medianRanks(100_001);
    expect(median?.coverage).toBeGreaterThanOrEqual(0.95);
    expect(median?.coverage).toBeLessThan(0.953);
    expect(quantileRanks(100_001, 0.9)?.coverage).toBeGreaterThanOrEqual(0.95);
  });
});

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
  });
});

describe('shrinkage', () => {
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
        if (!prior || prior.alpha + prior.beta > 1e4) return;
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
    expect(shrinkMeans([1, 2, 3], 1)).toBeNull();
    expect(shrinkMeans([1, 1.1, 0.9, 1], 5)?.estimates).toEqual([1, 1, 1, 1]);
  });
});

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

describe('change', () => {
  const usual = [0.1, -0.2, 0.3, -0.1, 0.2, -0.3, 0.1, 0, -0.1, 0.2, -0.2, 0.1];

  it('is not looked for before twelve weeks have shown what is usual', () => {
    expect(usual).toHaveLength(BASELINE_WEEKS);
    expect(changes(usual)).toEqual([]);
    expect(changes([...usual.slice(0, 11), 9])).toEqual([]);
    expect(changes([...usual, ...usual])).toEqual([]);
  });

  it('is told once when a level moves and stays, and weeks without data are passed over', () => {
    const moved = [...usual, null, ...usual.map((value) => value + 1)];
    const found = changes(moved);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ direction: 'up', wording: 'may have changed' });
    expect(found[0]?.week).toBeGreaterThan(12);
    expect(found[0]?.strength).toBeGreaterThan(1);
  });

  it('is shown for one KPI a week, the strongest', () => {
    const up = changes([...usual, 3, 3, 3])[0];
    const down = changes([...usual, -5, -5, -5])[0];
    if (!up || !down) throw new Error('both series change');
    expect(up.week).toBe(down.week);
    expect(oneChangeAWeek({ csat: [up], reopens: [down] })).toEqual([{ ...down, kpi: 'reopens' }]);
  });

  it('reads shares on a scale where 0 % and 100 % are finite', () => {
    expect(empiricalLogit(0, 10)).toBeCloseTo(-empiricalLogit(10, 10), 12);
  });
});

describe('small things', () => {
  it('a ratio without events has no lower end above 0', () => {
    expect(exactRatio(0, 2).low).toBe(0);
    expect(exactRatio(0, 2).high).toBeCloseTo(-Math.log(0.025) / 2, 10);
    expect(() => exactRatio(1, 0)).toThrow('expectation > 0');
  });

  it('a geometric mean of one value has no interval, and of zeros no meaning', () => {
    expect(logMean([90])).toEqual({ mean: expect.closeTo(90, 10), interval: null });
    expect(logMean([])).toBeNull();
    expect(() => logMean([0])).toThrow('above 0');
  });

  it('a critical criterion below half makes a review 0; weights count', () => {
    const good = { score: 3, min: 0, max: 3, weight: 3, critical: false };
    const poor = { score: 1, min: 0, max: 4, weight: 1, critical: false };
    expect(reviewScore([good, poor])).toBeCloseTo(81.25, 10);
    expect(reviewScore([good, { ...poor, critical: true }])).toBe(0);
    expect(reviewScore([])).toBeNull();
  });
});
