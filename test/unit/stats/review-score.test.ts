import { describe, expect, it } from 'vitest';
import { reviewScore } from '../../../shared/stats/review-score.ts';

describe('a review', () => {
  it('a critical criterion below half makes a review 0; weights count', () => {
    const good = { score: 3, min: 0, max: 3, weight: 3, critical: false };
    const poor = { score: 1, min: 0, max: 4, weight: 1, critical: false };
    expect(reviewScore([good, poor])).toBeCloseTo(81.25, 10);
    expect(reviewScore([good, { ...poor, critical: true }])).toBe(0);
    expect(reviewScore([])).toBeNull();
  });
});
