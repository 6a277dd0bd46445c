import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ascending } from '../../../shared/stats/quantile.ts';

describe('ascending', () => {
  it.each([
    ['durations', fc.double({ min: 0 })],
    ['any numbers', fc.double()],
    ['numbers about nought', fc.constantFrom(0, -0, 5e-324, -5e-324, 1, -1)],
  ])('orders %s as numbers are ordered', (_, number) => {
    fc.assert(
      fc.property(fc.array(number), (values) => {
        const given = [...values];
        expect(ascending(values)).toEqual(new Float64Array(values).sort());
        expect(values).toEqual(given);
      }),
    );
  });
});
