import { describe, expect, it } from 'vitest';
import { exactRatio } from '../../../shared/stats/observed-expected.ts';

describe('observed over expected', () => {
  it('a ratio without events has no lower end above 0', () => {
    expect(exactRatio(0, 2).low).toBe(0);
    expect(exactRatio(0, 2).high).toBeCloseTo(-Math.log(0.025) / 2, 10);
    expect(() => exactRatio(1, 0)).toThrow('expectation > 0');
  });
});
