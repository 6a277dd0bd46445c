import { expect, it } from 'vitest';
import {
  drawnFrom,
  monthAfter,
  monthOf,
  seasonOf,
  seasonsBetween,
  voicePeriod,
} from '../../../../shared/kpi/team/seasons.ts';

it('goes by the company’s calendar', () => {
  const newYear = Date.UTC(2026, 11, 31, 23, 30);
  expect([monthOf(newYear, 'UTC'), monthOf(newYear, 'Europe/Madrid')]).toEqual(['2026-12', '2027-01']);
  expect(['2026-01', '2026-03', '2026-04', '2026-12'].map(seasonOf)).toEqual([
    '2026-Q1',
    '2026-Q1',
    '2026-Q2',
    '2026-Q4',
  ]);
  expect(monthAfter('2026-11', 3)).toBe('2027-02');
  expect(seasonsBetween('2026-Q3', '2027-Q1')).toBe(2);
});

it('looks back thirteen weeks from a month’s first day, across a change of clocks', () => {
  expect(voicePeriod('2026-11', 'Europe/Madrid')).toEqual({
    from: Date.UTC(2026, 7, 1, 22),
    to: Date.UTC(2026, 9, 31, 23),
  });
  expect(drawnFrom('2026-11', 'UTC')).toBe(Date.UTC(2026, 10, 11));
});
