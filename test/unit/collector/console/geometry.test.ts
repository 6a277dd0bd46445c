import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandAround,
  labelled,
  linesThrough,
  nearest,
  type Point,
  scaleOf,
  stretch,
  ticksFor,
} from '../../../../collector/console/charts/geometry.ts';

const at = (value: number | null, open = false): Point => ({
  value,
  interval: value === null ? null : { low: value - 0.1, high: value + 0.1 },
  open,
});
const FRAME = { width: 500, height: 200, gutter: 40, rtl: false };
const numbers = (path: string): number[] => [...path.matchAll(/-?[\d.]+/g)].map(([text]) => Number(text));

describe('the lines of the grid', () => {
  test('stand at round values around every mark, and never outside of what is possible', () => {
    expect(ticksFor([at(0.7), at(0.85)], [0, 1])).toEqual([0.6, 0.7, 0.8, 0.9, 1]);
    expect(ticksFor([], [-100, 100])).toEqual([-100, -50, 0, 50, 100]);
  });

  test('hold every mark, whatever it is', () => {
    const values = fc.array(fc.double({ min: 0.1, max: 0.9, noNaN: true }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(values, (given) => {
        const ticks = ticksFor(
          given.map((value) => at(value)),
          [0, 1],
        );
        const [low = 1, high = 0] = [ticks[0], ticks.at(-1)];
        expect(low).toBeLessThanOrEqual(Math.min(...given) - 0.1 + 1e-6);
        expect(high).toBeGreaterThanOrEqual(Math.min(1, Math.max(...given) + 0.1) - 1e-6);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  test('a quiet month does not look like a storm: a tenth of what is possible at least', () => {
    const flat: Point = { value: 0.8, interval: { low: 0.799, high: 0.801 }, open: false };
    const ticks = ticksFor([flat, flat], [0, 1]);
    expect((ticks.at(-1) ?? 0) - (ticks[0] ?? 0)).toBeGreaterThanOrEqual(0.1 - 1e-9);
  });
});

describe('the line', () => {
  const scale = scaleOf(4, [0, 1], FRAME);

  test('goes through what is over, and to the open period dashed', () => {
    const { closed, open } = linesThrough([at(0.2), at(0.4), at(0.6), at(0.8, true)], scale);
    expect(closed.match(/[ML]/g)).toEqual(['M', 'L', 'L']);
    expect(numbers(open)).toEqual([scale.x(2), scale.y(0.6), scale.x(3), scale.y(0.8)]);
  });

  test('a first week that the period cuts is dashed, too', () => {
    const { closed, open } = linesThrough([at(0.2, true), at(0.4), at(0.6)], scale);
    expect(numbers(open)).toEqual([scale.x(0), scale.y(0.2), scale.x(1), scale.y(0.4)]);
    expect(closed.match(/[ML]/g)).toEqual(['M', 'L']);
  });

  test('lifts the pen over a gap, and makes a lonely point a dot', () => {
    const { closed, open } = linesThrough([at(0.2), at(null), at(0.6), at(0.7)], scale);
    expect(closed).toBe(
      `M${scale.x(0)} ${scale.y(0.2)}h0M${scale.x(2)} ${scale.y(0.6)}L${scale.x(3)} ${scale.y(0.7)}`,
    );
    expect(open).toBe('');
  });

  test('values rise upwards, and stay within the drawing', () => {
    expect(scale.y(0.9)).toBeLessThan(scale.y(0.1));
    for (const value of [0, 1]) {
      expect(scale.y(value)).toBeGreaterThanOrEqual(0);
      expect(scale.y(value)).toBeLessThanOrEqual(FRAME.height);
    }
  });
});

test('the band goes there along the high ends and back along the low ones', () => {
  const scale = scaleOf(2, [0, 1], FRAME);
  const points = [at(0.4), at(0.6)];
  expect(numbers(bandAround(points, scale))).toEqual(
    [
      [scale.x(0), scale.y(0.5)],
      [scale.x(1), scale.y(0.7)],
      [scale.x(1), scale.y(0.5)],
      [scale.x(0), scale.y(0.3)],
    ].flat(),
  );
  expect(bandAround([at(0.4), at(null), at(0.6)], scaleOf(3, [0, 1], FRAME)).match(/Z/g)).toHaveLength(2);
});

test('where people read from the right, everything stands mirrored', () => {
  const [ltr, rtl] = [scaleOf(5, [0, 1], FRAME), scaleOf(5, [0, 1], { ...FRAME, rtl: true })];
  for (const index of [0, 1, 2, 3, 4]) expect(rtl.x(index)).toBeCloseTo(FRAME.width - ltr.x(index), 1);
  expect(rtl.y(0.3)).toBe(ltr.y(0.3));
  expect(stretch(0.2, 0.5, [0, 1], false)).toEqual({ x: 20, width: 30 });
  expect(stretch(0.2, 0.5, [0, 1], true)).toEqual({ x: 50, width: 30 });
});

test('a value outside of what is possible stays at the end', () => {
  expect(stretch(-0.5, 2, [0, 1], false)).toEqual({ x: 0, width: 100 });
  expect(stretch(-20, 30, [-100, 100], false)).toEqual({ x: 40, width: 25 });
});

test('labels are as many as fit, evenly, and the last is always there', () => {
  expect(labelled(4, 8)).toEqual([0, 1, 2, 3]);
  expect(labelled(30, 5)).toEqual([5, 13, 21, 29]);
  for (const count of [2, 7, 31, 365]) {
    const found = labelled(count, 6);
    expect(found.at(-1)).toBe(count - 1);
    expect(found.length).toBeLessThanOrEqual(6);
  }
});

test('the pointer means the point nearest to it', () => {
  const scale = scaleOf(5, [0, 1], FRAME);
  expect(nearest(5, scale, 0)).toBe(0);
  expect(nearest(5, scale, 499)).toBe(4);
  expect(nearest(5, scale, scale.x(2) + 3)).toBe(2);
});
