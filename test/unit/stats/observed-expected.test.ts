import { describe, expect, it } from 'vitest';
import { exactRatio } from '../../../shared/stats/observed-expected.ts';

describe('observed over expected', () => {
  it('a ratio without events has no lower end above 0', () => {
    expect(exactRatio(0, 2).low).toBe(0);
    expect(exactRatio(0, 2).high).toBeCloseTo(-Math.log(0.025) / 2, 10);
    expect(() => exactRatio(1, 0)).toThrow('expectation > 0');
    expect(() => exactRatio(-1, 2)).toThrow('whole count');
    expect(() => exactRatio(0.5, 2)).toThrow('whole count');
  });

  it('counts of hundreds have the limits tables print for them', () => {
    // Garwood's limits for 100 events (as in Breslow & Day's and R's tables): 81.36 and 121.63.
    expect(exactRatio(100, 1).low).toBeCloseTo(81.36, 2);
    expect(exactRatio(100, 1).high).toBeCloseTo(121.63, 2);
  });
});
