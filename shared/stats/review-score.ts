/** One criterion of a quality review. */
export interface ScoredCriterion {
  readonly score: number;
  readonly min: number;
  readonly max: number;
  readonly weight: number;
  readonly critical: boolean;
}

/**
 * A review's score, 0–100: the criteria's places on their scales, weighted; 0 when a critical one is below half
 * (Zendesk QA's rule). null when no criterion has a weight and a scale.
 */
export function reviewScore(scorecard: readonly ScoredCriterion[]): number | null {
  let sum = 0;
  let weights = 0;
  for (const { score, min, max, weight, critical } of scorecard) {
    if (max <= min) continue;
    const place = (Math.min(max, Math.max(min, score)) - min) / (max - min);
    if (critical && place < 0.5) return 0;
    sum += weight * place;
    weights += weight;
  }
  return weights === 0 ? null : (100 * sum) / weights;
}
