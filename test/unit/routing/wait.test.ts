import { describe, expect, it } from 'vitest';
import { Wait } from '../../../shared/protocol/customer.ts';
import { coverageOf, measuredFactors } from '../../../shared/routing/told-waits.ts';
import { estimateWait, type Line, waitRange } from '../../../shared/routing/wait.ts';

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

  it('counts who is free as places in the line', () => {
    // Two of those ahead go at once; the third of them and the case itself wait for a minute less.
    expect(estimateWait({ ...line, free: 2 })).toMatchObject({ minutes: 4, method: 'queue length' });
    expect(estimateWait({ ...line, free: 2, leaving: 0.1 })?.minutes).toBeCloseTo(1 / 0.5 + 1 / 0.6, 12);
    expect(estimateWait({ ...line, free: 3 })).toMatchObject({ minutes: 2 });
    expect(estimateWait({ ...line, free: 4 })).toMatchObject({ minutes: 0, method: 'free' });
  });

  it('is the surer the more steps it sums: mean² over variance', () => {
    expect(estimateWait(line)?.shape).toBeCloseTo(4, 12);
    const steps = [1 / 0.5, 1 / 0.6];
    const sum = 1 / 0.5 + 1 / 0.6;
    const squares = steps.reduce((all, step) => all + step ** 2, 0);
    expect(estimateWait({ ...line, free: 2, leaving: 0.1 })?.shape).toBeCloseTo(sum ** 2 / squares, 12);
    expect(estimateWait({ ...line, completions: 19 })?.shape).toBe(1);
    expect(estimateWait({ ...line, completions: 19, ahead: 7 })?.shape).toBe(2);
  });

  it('counts on nobody’s pace where twenty cases took no time', () => {
    expect(estimateWait({ ...line, completions: 20 })?.method).toBe('queue length');
    expect(estimateWait({ ...line, meanMinutes: 0 })?.method).toBe('head of line');
    expect(estimateWait({ ...line, slots: 0 })?.method).toBe('head of line');
    expect(estimateWait({ ...line, completions: 19, headMinutes: 0 })).toBeNull();
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

describe('measuredFactors', () => {
  const waits = (n: number, minutes = 10) =>
    Array.from({ length: n }, (_, i) => ({ minutes, fromMinutes: 5, toMinutes: 15, actual: i + 1 }));

  it('are the 10th and the 90th percentile of real over estimated wait, of fifty or more', () => {
    // .1, .2 … 5.1: places 5 and 45 of 0 to 50.
    expect(measuredFactors(waits(51))).toEqual({
      low: expect.closeTo(0.6, 12),
      high: expect.closeTo(4.6, 12),
    });
    expect(measuredFactors(waits(50))).not.toBeNull();
    expect(measuredFactors(waits(49))).toBeNull();
  });

  it('leave out who was told nothing to wait', () => {
    expect(measuredFactors([...waits(49), ...waits(9, 0)])).toBeNull();
    expect(measuredFactors([...waits(51), ...waits(99, 0)])?.low).toBeCloseTo(0.6, 12);
  });
});

describe('coverageOf', () => {
  it('counts waits that ended in the minutes told, with interval and bias', () => {
    const told = [3.5, 4, 6, 6.01].map((actual) => ({ minutes: 4, fromMinutes: 4, toMinutes: 6, actual }));
    const { n, share, interval, bias } = coverageOf(told);
    expect([n, share]).toEqual([4, 0.75]);
    expect(bias).toBeCloseTo(0.25, 12);
    expect(interval?.low).toBeLessThan(0.75);
    const [low = 0, high = 0] = [interval?.low, interval?.high];
    // Wilson, 3 of 4.
    expect([low, high]).toEqual([expect.closeTo(0.3006, 4), expect.closeTo(0.9544, 4)]);
    expect(coverageOf([{ minutes: 0, fromMinutes: 0, toMinutes: 1, actual: 1 }])).toMatchObject({
      n: 1,
      share: 1,
      bias: null,
    });
    expect(coverageOf([])).toEqual({ n: 0, share: null, interval: null, bias: null });
  });
});
