import { expect, test } from 'vitest';
import { seeded } from '../../../shared/routing/random.ts';
import { krippendorff, krippendorffBounds } from '../../../shared/stats/krippendorff.ts';

/** The four observers and twelve units of Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C. */
const units = [
  [1, 1, 1],
  [2, 2, 3, 2],
  [3, 3, 3, 3],
  [3, 3, 3, 3],
  [2, 2, 2, 2],
  [1, 2, 3, 4],
  [4, 4, 4, 4],
  [1, 1, 2, 1],
  [2, 2, 2, 2],
  [5, 5, 5],
  [1, 1],
  [3],
];

test('the published example: nominal .743, interval .849', () => {
  expect(krippendorff(units, 'nominal')).toBeCloseTo(0.743, 3);
  expect(krippendorff(units, 'interval')).toBeCloseTo(0.849, 3);
});

test('1 for judges who agree, about 0 for chance, and nothing to say where all say the same', () => {
  const agreed = [
    [1, 1],
    [0, 0],
    [0.5, 0.5],
  ];
  expect(krippendorff(agreed, 'interval')).toBe(1);
  const random = seeded(1);
  const chance = Array.from({ length: 4_000 }, () => [random() < 0.5 ? 0 : 1, random() < 0.5 ? 0 : 1]);
  expect(Math.abs(krippendorff(chance, 'nominal') ?? 1)).toBeLessThan(0.05);
  expect(
    krippendorff(
      [
        [1, 1],
        [1, 1],
      ],
      'nominal',
    ),
  ).toBeNull();
  expect(krippendorff([[1, 0], [1]], 'nominal')).toBeNull();
});

test('the interval holds the value, is the same for the same draws, and narrows with more units', () => {
  const few = krippendorffBounds(units, 'interval', seeded(7));
  const many = krippendorffBounds([...units, ...units, ...units, ...units], 'interval', seeded(7));
  expect(few).toEqual(krippendorffBounds(units, 'interval', seeded(7)));
  expect(few?.low).toBeLessThan(0.849);
  expect(few?.high).toBeGreaterThan(0.849);
  expect((many?.high ?? 1) - (many?.low ?? 0)).toBeLessThan((few?.high ?? 0) - (few?.low ?? 0));
  expect(
    krippendorffBounds(
      [
        [1, 1],
        [1, 1],
      ],
      'interval',
      seeded(7),
    ),
  ).toBeNull();
});
