import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../shared/session/clock.ts';
import { capped, intersect, union, without } from '../../../shared/session/stretches.ts';

/** Stretches of time in whole minutes, beside sets of the minutes they cover. */

const of = (...pairs: [number, number][]): Stretch[] => pairs.map(([from, to]) => ({ from, to }));
const minutes = (stretches: readonly Stretch[]): number[] =>
  stretches.flatMap(({ from, to }) => Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i));
const inOrder = (all: Iterable<number>): number[] => [...all].sort((a, b) => a - b);
const any = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 12 }))
  .map(([from, length]): Stretch => ({ from, to: from + length }));
const several = fc.array(any, { maxLength: 5 });
/** In order, with a gap between each two. */
const apart = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 })), { maxLength: 5 })
  .map((steps) => {
    let at = 0;
    return steps.map(([gap, length]): Stretch => {
      const from = at + gap;
      at = from + length;
      return { from, to: at };
    });
  });

describe('what two lists have in common', () => {
  it('is the minutes that both cover', () => {
    fc.assert(
      fc.property(apart, apart, (a, b) => {
        const both = new Set(minutes(b));
        expect(minutes(intersect(a, b))).toEqual(minutes(a).filter((minute) => both.has(minute)));
      }),
    );
  });

  it('is nothing where they only touch or lie apart', () => {
    expect(intersect(of([0, 5]), of([5, 9], [10, 12]))).toEqual([]);
    expect(intersect(of([0, 5], [6, 9]), of([4, 7]))).toEqual(of([4, 5], [6, 7]));
  });
});

describe('what any of them covers', () => {
  it('is each minute once, in whatever order they come', () => {
    fc.assert(
      fc.property(several, (all) => {
        expect(minutes(union(all))).toEqual(inOrder(new Set(minutes(all))));
      }),
    );
  });

  it('is one stretch where they touch, lie in each other or overlap', () => {
    expect(union(of([5, 9], [0, 5]))).toEqual(of([0, 9]));
    expect(union(of([0, 9], [2, 4], [6, 12], [14, 15]))).toEqual(of([0, 12], [14, 15]));
    expect(union([])).toEqual([]);
  });
});

describe('what is left of one', () => {
  it('is its minutes that no other covers', () => {
    fc.assert(
      fc.property(any, several, (whole, others) => {
        const gone = new Set(minutes(others));
        expect(minutes(without(whole, others))).toEqual(minutes([whole]).filter((at) => !gone.has(at)));
      }),
    );
  });

  it('is itself where others only touch it, and nothing of one without length', () => {
    const whole = { from: 5, to: 9 };
    expect(without(whole, of([0, 5], [9, 12]))).toEqual([whole]);
    expect(without(whole, of([6, 7]))).toEqual(of([5, 6], [7, 9]));
    expect(without(whole, of([5, 9]))).toEqual([]);
    expect(without({ from: 5, to: 5 }, [])).toEqual([]);
    expect(without({ from: 5, to: 3 }, [])).toEqual([]);
  });
});

describe('stretches cut at marks', () => {
  it('are no longer than told from each mark on', () => {
    expect(capped(of([0, 100]), [10, 70], 30)).toEqual(of([0, 10], [10, 40], [70, 100]));
    expect(capped(of([0, 20]), [], 30)).toEqual(of([0, 20]));
  });

  it('are not cut by marks at their ends or outside', () => {
    expect(capped(of([10, 20], [40, 80]), [5, 10, 20, 30, 40, 80, 90], 30)).toEqual(of([10, 20], [40, 70]));
  });
});
