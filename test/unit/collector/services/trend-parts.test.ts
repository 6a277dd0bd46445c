import { expect, test } from 'vitest';
import { countedParts, toldParts } from '../../../../collector/services/console/trend-parts.ts';

/** By what parts a trend is drawn. November 2026 begins on a Sunday. */
const november = { from: '2026-11-01', to: '2026-11-30' };
const counted = countedParts(november, 1);
const asked = { week: 1, today: '2026-12-24' };

test('a month with many answers is drawn by day', () => {
  const told = toldParts(counted, november, { ...asked, answered: 300 });
  expect([told.bucket, told.parts.length]).toEqual(['day', 30]);
  const byDay = counted.parts.map((_, i) => [0, i]);
  expect(told.countsOf(byDay)).toEqual(byDay);
});

test('a month with few answers is drawn by week, and each answer is in one of them', () => {
  const told = toldParts(counted, november, { ...asked, answered: 299 });
  expect(told.bucket).toBe('week');
  expect(told.parts.map(({ from }) => from.slice(-2))).toEqual(['01', '02', '09', '16', '23', '30']);
  // Of every day as many as its date: weeks hold 1, 2 + … + 8, 9 + … + 15 and so on.
  const byDay = counted.parts.map((_, i) => [i + 1, 1]);
  expect(told.countsOf(byDay)).toEqual([
    [1, 1],
    [35, 7],
    [84, 7],
    [133, 7],
    [182, 7],
    [30, 1],
  ]);
  expect(toldParts(counted, november, { ...asked, week: 7, answered: 10 }).parts[0]).toEqual({
    ...{ from: '2026-11-01', to: '2026-11-07', whole: true },
  });
});

test('a fortnight stays by day: two weeks show no line', () => {
  const fortnight = { from: '2026-11-02', to: '2026-11-15' };
  expect(toldParts(countedParts(fortnight, 1), fortnight, { ...asked, answered: 3 }).bucket).toBe('day');
});

test('half a year is by week, and a year by month, whatever they hold', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' };
  expect(toldParts(countedParts(year, 1), year, { ...asked, answered: 3 }).bucket).toBe('month');
});

test('days that have not come count against nothing', () => {
  const told = toldParts(counted, november, { week: 1, today: '2026-11-03', answered: 30 });
  expect(told.bucket).toBe('day');
});
