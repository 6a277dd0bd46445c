import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceBounds } from '../../../shared/stats/difference.ts';
import { wilson } from '../../../shared/stats/wilson.ts';

const share = (x: number, n: number) => ({ value: x / n, ...(wilson(x, n) ?? { low: 0, high: 1 }) });

// Newcombe, "Interval estimation for the difference between independent proportions" (Statistics in Medicine 1998), table II, method 10.
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 10, 0.6075, 1],
])('%i of %i less %i of %i lies between %d and %d', (x, n, y, m, low, high) => {
  const bounds = differenceBounds(share(x, n), share(y, m));
  expect(bounds.low).toBeCloseTo(low, 4);
  expect(bounds.high).toBeCloseTo(high, 4);
});

test('the other way round it is the mirror image', () => {
  const counts = fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(counts, counts, ([x, n], [y, m]) => {
      const one = differenceBounds(share(x, n), share(y, m));
      const other = differenceBounds(share(y, m), share(x, n));
      expect(one.low).toBeCloseTo(-other.high, 12);
      expect(one.high).toBeCloseTo(-other.low, 12);
    }),
  );
});
