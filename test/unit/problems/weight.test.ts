import { expect, test } from 'vitest';
import { factorsOf, medianOf, type Parts, shareOf, weightOf } from '../../../shared/problems/weight.ts';

const desk: Parts = {
  back: shareOf(10, 100),
  handling: medianOf(Array.from({ length: 101 }, (_, i) => i)),
  low: shareOf(20, 100),
};

test('a part nothing is known of is left out, and changes no weight', () => {
  const parts = { back: shareOf(0, 0), handling: medianOf([]), low: shareOf(0, 0) };
  expect(factorsOf(parts, desk)).toEqual({ back: null, handling: null, low: null });
  expect(weightOf(7, factorsOf(parts, desk))).toBe(7);
});

test('the desk’s own parts weigh as they are; a share of none of a few does not make a problem weightless', () => {
  expect(weightOf(40, factorsOf(desk, desk))).toBe(40);
  const { low } = factorsOf({ ...desk, low: shareOf(0, 3) }, desk);
  // As if two of ten more were low: 2 of 13, beside 20 of 100.
  expect(low).toBeCloseTo(2 / 13 / 0.2, 12);
});

test('twice the handling of very many is a factor of nearly two, of a single one hardly any', () => {
  const double = (n: number) =>
    factorsOf({ ...desk, handling: medianOf(Array.from({ length: n }, () => 100)) }, desk).handling;
  expect(double(10_000)).toBeCloseTo(2, 2);
  expect(double(1)).toBeLessThan(1.07);
});
