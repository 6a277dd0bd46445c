import { describe, expect, it } from 'vitest';
import { entryUnitOf, parseAmount } from '../../../../extension/ui/targets/target-unit.ts';

describe('entering a target', () => {
  it.each([
    ['seconds', 7200, 'hours'],
    ['seconds', 5400, 'minutes'],
    ['seconds', 172_800, 'days'],
    ['seconds', 90, 'minutes'],
    ['seconds', undefined, 'hours'],
    ['share', 0.85, 'percent'],
    ['points', 30, 'points'],
    ['score', 90, 'points'],
  ] as const)('%s of %s are shown in %s', (unit, value, id) => {
    expect(entryUnitOf(unit, value).id).toBe(id);
  });

  it.each([
    ['85', 'share', 0.01, 0.85],
    ['0,5', 'seconds', 3600, 1800],
    [' 29 ', 'share', 0.01, 0.29],
    ['-10', 'points', 1, -10],
  ] as const)('“%s” of %s × %s is %s', (typed, unit, worth, value) => {
    expect(parseAmount(typed, unit, worth)).toBe(value);
  });

  it('takes an empty field as no target and refuses what is no number or out of reach', () => {
    expect(parseAmount('  ', 'share', 0.01)).toBeNull();
    for (const typed of ['abc', '-1', '1e999', 'NaN']) expect(parseAmount(typed, 'share', 0.01)).toBeNaN();
    expect(parseAmount('-101', 'points', 1)).toBeNaN();
  });
});
