import { describe, expect, it } from 'vitest';
import { qualityScore } from '../../../shared/kpi/kpis/quality-score.ts';
import { HOUR, NOON, solved } from './support/facts.ts';

const reviewed = (scores: readonly number[]) => [
  solved('1', 'ana', HOUR, { reviews: scores.map((score) => ({ at: NOON, agent: 'eva', score })) }),
];
const look = { agent: 'eva', period: { from: NOON, to: NOON + 1 }, now: NOON, clock: 'calendar' } as const;

describe('quality score', () => {
  // Zendesk QA's published example (help article 7043701093786).
  it('is 52.97 for reviews of 100, 9.91, 63.96, 90.99 and 0', () => {
    const result = qualityScore.measure(reviewed([100, 9.91, 63.96, 90.99, 0]), look);
    expect(result.value).toBeCloseTo(52.972, 9);
    // R: t.test(c(100, 9.91, 63.96, 90.99, 0))$conf.int = −5.0 … 111, cut at what a score can be.
    expect(result).toMatchObject({ n: 5, interval: { low: 0, high: 100, method: 't' }, tickets: ['1'] });
  });

  it('has Student’s interval from two reviews on', () => {
    // mean 85, sd 5, n 3: 85 ± 4.302653 · 5 / √3
    expect(qualityScore.measure(reviewed([80, 85, 90]), look).interval?.low).toBeCloseTo(72.5793, 3);
    expect(qualityScore.measure(reviewed([80]), look)).toMatchObject({ value: 80, n: 1, interval: null });
  });

  it('is nobody else’s', () => {
    expect(qualityScore.measure(reviewed([80]), { ...look, agent: 'ana' })).toMatchObject({
      value: null,
      reason: 'nothing in period',
    });
  });
});
