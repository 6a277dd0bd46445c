import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip } from '../../../shared/stats/bounds.ts';
import { netAdjustedWald, netScore, netScoreInterval } from '../../../shared/stats/net-score.ts';

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
    expect(() => netScoreInterval({ detractors: -1, passives: 3, promoters: 1 })).toThrow('whole numbers');
    expect(() => netScoreInterval({ detractors: 1, passives: 3, promoters: -1 })).toThrow('whole numbers');
    expect(clip({ low: -2, high: 3 }, -1, 1)).toEqual({ low: -1, high: 1 });
    expect(clip({ low: -0.5, high: 0.5 }, -1, 1)).toEqual({ low: -0.5, high: 0.5 });
  });
});
