import { describe, expect, it } from 'vitest';
import { reviewScore } from '../../../shared/stats/review-score.ts';

describe('a review', () => {
  it('a critical criterion below half makes a review 0; weights count', () => {
    const good = { score: 3, min: 0, max: 3, weight: 3, critical: false };
    const poor = { score: 1, min: 0, max: 4, weight: 1, critical: false };
    expect(reviewScore([good, poor])).toBeCloseTo(81.25, 10);
    expect(reviewScore([good, { ...poor, critical: true }])).toBe(0);
    expect(reviewScore([])).toBeNull();
    // Just half is not below half; a scale may begin anywhere; what has no scale is no criterion.
    const half = { score: 3, min: 1, max: 5, weight: 1, critical: true };
    expect(reviewScore([half])).toBe(50);
    expect(reviewScore([{ ...half, score: 2.9 }])).toBe(0);
    expect(reviewScore([{ ...half, score: 5 }, good])).toBe(100);
    expect(reviewScore([{ ...good, min: 3 }])).toBeNull();
    expect(
      reviewScore([
        { ...good, score: 9 },
        { ...poor, score: -9 },
      ]),
    ).toBeCloseTo(75, 10);
    expect(reviewScore([{ ...good, weight: 0 }])).toBeNull();
  });
});
