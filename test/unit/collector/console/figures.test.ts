import { expect, test } from 'vitest';
import {
  changeOf,
  distributionOf,
  figureOf,
  meanOf,
} from '../../../../collector/services/console/figures.ts';

const faces = { kind: 'csat', format: 'csat.faces.5' } as const;
const nps = { kind: 'nps', format: 'nps.11' } as const;
const points = (of: Record<number, number>) => Array.from({ length: 11 }, (_, value) => of[value] ?? 0);

test('satisfied are 4 and 5 of 5: 6 of 8, between 41 and 93 of 100 (Wilson, by hand)', () => {
  const figure = figureOf(faces, points({ 1: 1, 3: 1, 4: 2, 5: 4 }));
  expect(figure).toMatchObject({ value: 0.75, n: 8, notEnough: null });
  expect(figure.interval?.low).toBeCloseTo(0.409, 3);
  expect(figure.interval?.high).toBeCloseTo(0.929, 3);
});

test('made easy are 5 to 7 of 7; solved is yes', () => {
  expect(figureOf({ kind: 'ces', format: 'ces.7' }, points({ 4: 1, 5: 1, 7: 2 })).value).toBe(0.75);
  expect(figureOf({ kind: 'solved', format: 'yesno' }, points({ 0: 1, 1: 4 })).value).toBe(0.8);
});

test('promoters less detractors: 50 and 20 of 100 are 30 points, whoever skipped is in no sum', () => {
  expect(figureOf(nps, points({ 0: 5, 6: 15, 7: 20, 8: 10, 9: 25, 10: 25 }))).toMatchObject({
    value: 30,
    n: 100,
  });
  expect(figureOf(nps, points({ 0: 100 }))).toMatchObject({ value: -100, n: 100 });
});

test('a 0 is an answer, and of nine only the distribution is told', () => {
  expect(figureOf(nps, points({ 0: 9 }))).toEqual({
    value: null,
    n: 9,
    interval: null,
    notEnough: 'too-few',
  });
  expect(distributionOf(nps, points({ 0: 9 }))[0]).toEqual({ value: 0, n: 9 });
  expect(distributionOf(faces, points({})).map(({ value }) => value)).toEqual([1, 2, 3, 4, 5]);
  expect(meanOf(points({ 0: 1, 10: 3 }))).toBe(7.5);
  expect(meanOf(points({}))).toBeNull();
});

test('without answers, and chosen by score, there is no value', () => {
  expect(figureOf(faces, points({})).notEnough).toBe('no-answers');
  expect(figureOf(faces, points({ 1: 3 }), 'chosen-by-score')).toMatchObject({ value: null, n: 3 });
});

test('a change is told only where it is more than chance: 70 of 100 to 85, not 7 of 10 to 9', () => {
  const of = (good: number, n: number) => figureOf(faces, points({ 5: good, 1: n - good }));
  expect(changeOf(of(85, 100), of(70, 100))).toBe('higher');
  expect(changeOf(of(70, 100), of(85, 100))).toBe('lower');
  expect(changeOf(of(9, 10), of(7, 10))).toBeNull();
  expect(changeOf(of(85, 100), of(0, 0))).toBeNull();
});
