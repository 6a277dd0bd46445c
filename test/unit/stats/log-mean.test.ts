import { describe, expect, it } from 'vitest';
import { logMean } from '../../../shared/stats/log-mean.ts';

describe('a geometric mean', () => {
  it('a geometric mean of one value has no interval, and of zeros no meaning', () => {
    expect(logMean([90])).toEqual({ mean: expect.closeTo(90, 10), interval: null });
    expect(logMean([])).toBeNull();
    expect(() => logMean([0])).toThrow('above 0');
  });
});
