import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Doubles } from '../../../../shared/kpi/engine/columns.ts';
import { inOrder } from '../../../../shared/kpi/engine/order.ts';

describe('order', () => {
  const instants = fc.integer({ min: 0, max: 40 }).map((step) => Date.UTC(2026, 0, 1) + step);
  const any = fc.oneof(instants, fc.double({ noNaN: true }), fc.integer());

  it.each([
    ['instants, many of them equal', instants],
    ['numbers of any kind', any],
  ])('is by number, then by the comparison: %s', (_, numbers) => {
    fc.assert(
      fc.property(fc.array(numbers), (values) => {
        const column = new Doubles();
        values.forEach((value, place) => {
          column.set(place, value);
        });
        const backwards = (a: number, b: number): number => Math.sign(column.get(a) - column.get(b)) || b - a;
        const places = Uint32Array.from(values.keys());
        expect([...inOrder(places.slice(), column, backwards)]).toEqual([...places].sort(backwards));
      }),
    );
  });

  it.each([
    ['halves beside whole numbers', [0.5, 0]],
    ['quarters', [0.5, 0.25, 0.25, 0.25]],
    ['numbers too far apart to be counted exactly', [2 ** 60, 2 ** 60 + 256, 0, 2 ** 60 + 512]],
    ['instants before 1970', [-5, 3, -5, -70]],
  ])('is by number for %s', (_, values) => {
    const column = new Doubles();
    values.forEach((value, place) => {
      column.set(place, value);
    });
    const compare = (a: number, b: number): number => column.get(a) - column.get(b) || a - b;
    const places = Uint32Array.from(values.keys());
    expect([...inOrder(places.slice(), column, compare)]).toEqual([...places].sort(compare));
  });
});
