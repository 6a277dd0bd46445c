import { describe, expect, it } from 'vitest';
import { verdictOf } from '../../../bench/fairness/tries.ts';

/** What `npm run bench:fairness` says of an attack, and of a control that must be found out. */
const told = (r: number, reach: number) => ({ r, low: r - reach, high: r + reach, n: 300 });

describe('an attack', () => {
  it.each([
    [0.3, 'holds'],
    [-0.3, 'holds'],
    [0.31, 'FAILS'],
    [-0.31, 'FAILS'],
  ])('that finds %d of a bound of .3: %s', (r, verdict) => {
    expect(verdictOf({ r: told(r, 0.1), bound: 0.3, control: false })).toBe(verdict);
  });
});

describe('a control', () => {
  it.each([
    [0.45, 'holds'],
    [0.31, 'too few team-years'],
    [0.25, 'too few team-years'],
    [0.1, 'FAILS'],
  ])('that finds %d ± .1 of a bound of .3: %s', (r, verdict) => {
    expect(verdictOf({ r: told(r, 0.1), bound: 0.3, control: true })).toBe(verdict);
  });
});
