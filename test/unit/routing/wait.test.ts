import { describe, expect, it } from 'vitest';
import { Wait } from '../../../shared/protocol/customer.ts';
import { coverageOf, measuredFactors } from '../../../shared/routing/coverage.ts';
import { estimateWait, type Line, waitRange } from '../../../shared/routing/wait.ts';
import { longestIdle } from '../../bench/routing/policies.ts';
import { rampedDesk, tellWaits } from '../../bench/routing/wait-coverage.ts';

const line: Line = {
  ahead: 3,
  slots: 5,
  free: 0,
  completions: 30,
  meanMinutes: 10,
  leaving: 0,
  headMinutes: 4,
};

describe('estimateWait', () => {
  it('counts those ahead: (q + 1) / sµ with everybody patient', () => {
    expect(estimateWait(line)).toMatchObject({ minutes: 8, method: 'queue length' });
  });

  it('counts on some of those ahead leaving: Σ 1/(sµ + iθ)', () => {
    const minutes = 1 / 0.5 + 1 / 0.6 + 1 / 0.7 + 1 / 0.8;
    expect(estimateWait({ ...line, leaving: 0.1 })?.minutes).toBeCloseTo(minutes, 12);
  });

  it('is nothing while somebody is free for it', () => {
    expect(estimateWait({ ...line, ahead: 0, free: 1 })).toMatchObject({ minutes: 0, method: 'free' });
  });

  it('falls back to the head of the line below 20 completions, else says nothing', () => {
    expect(estimateWait({ ...line, completions: 19 })).toMatchObject({ minutes: 4, method: 'head of line' });
    expect(estimateWait({ ...line, completions: 19, headMinutes: null })).toBeNull();
    expect(estimateWait({ ...line, slots: 0, headMinutes: null })).toBeNull();
  });
});

describe('waitRange', () => {
  it('is rounded up, never narrower than ÷1.5…×1.5, and what the protocol asks for', () => {
    const certain = waitRange({ minutes: 4, shape: 1000, method: 'queue length' }, 2);
    expect(certain).toEqual({ fromMinutes: 3, toMinutes: 6, position: 2 });
    expect(Wait.parse(certain)).toEqual(certain);
  });

  it('is wider where more can happen', () => {
    const open = waitRange({ minutes: 10, shape: 1, method: 'queue length' }, 1);
    // 10th and 90th percentile of an exponential wait: 1.05 and 23.03 minutes.
    expect(open).toMatchObject({ fromMinutes: 2, toMinutes: 24 });
  });

  it('follows what recent waits really did', () => {
    const told = Array.from({ length: 50 }, (_, i) => ({
      minutes: 10,
      fromMinutes: 5,
      toMinutes: 15,
      actual: 20 + i / 5,
    }));
    expect(measuredFactors(told.slice(1))).toBeNull();
    const factors = measuredFactors(told);
    expect(waitRange({ minutes: 10, shape: 9, method: 'queue length' }, 1, factors).toMinutes).toBe(29);
  });
});

describe('coverageOf', () => {
  it('counts waits that ended in the minutes told, with interval and bias', () => {
    const told = [3.5, 4, 6, 6.01].map((actual) => ({ minutes: 4, fromMinutes: 4, toMinutes: 6, actual }));
    const { n, share, interval, bias } = coverageOf(told);
    expect([n, share]).toEqual([4, 0.75]);
    expect(bias).toBeCloseTo(0.25, 12);
    expect(interval?.low).toBeLessThan(0.75);
    expect(coverageOf([])).toEqual({ n: 0, share: null, interval: null, bias: null });
  });

  it.each([
    ['stationary', 0.9, 0.9, undefined],
    ['growing', 0.6, 1.1, 20],
    ['falling', 1.1, 0.6, 20],
  ] as const)('four of five ranges hold under %s load, on small and large desks', (_, from, to, patience) => {
    for (const servers of [3, 8, 20]) {
      const model = rampedDesk(servers, from, to, patience);
      const { share, n } = coverageOf(tellWaits(model, longestIdle(), { warmUp: 500, cases: 8000 }, 1, true));
      expect(n).toBeGreaterThan(1000);
      expect(share, `${servers} agents`).toBeGreaterThan(0.8);
    }
  });
});
